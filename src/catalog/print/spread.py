"""Justify Japanese lines by widening the gaps between characters; WeasyPrint itself widens only spaces.

Replaces one function of WeasyPrint's layout, and only in the version it was written for. `text-align: justify` may be used only
where `installed()` says True: plain justification tears holes at the few spaces of a Japanese line.
"""

import re

import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text.ffi import TO_UNITS, ffi, pango
from weasyprint.text.line_break import Layout, line_size

VERSIONS = ("70.",)
WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+")
MOST = 0.25      # em a character; a line that needs more stays ragged


def install() -> bool:
    """Put our function in place; False when this WeasyPrint is not the one it was written for."""
    if not weasyprint.__version__.startswith(VERSIONS):
        return False
    inline.justify_line = justify_line
    return True


class SpreadLayout(Layout):
    """A line of text whose wide characters stand `gap` pixels further apart when it is drawn."""

    gap = 0

    def set_text(self, text, justify=False):
        super().set_text(text, justify=False)
        if justify and self.gap:
            self._spread(pango.pango_layout_get_attributes(self.layout))

    def _spread(self, attributes):
        if attributes == ffi.NULL:
            attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
        for run in WIDE.finditer(self.text):
            attribute = pango.pango_attr_letter_spacing_new(int(self.gap * TO_UNITS))
            attribute.start_index = len(self.text[:run.start()].encode())
            attribute.end_index = len(self.text[:run.end()].encode())
            pango.pango_attr_list_change(attributes, attribute)
        pango.pango_layout_set_attributes(self.layout, attributes)


def justify_line(context, line, extra_width):
    """WeasyPrint's hook: spread `extra_width` pixels over the line's wide characters."""
    gaps = _gaps(line)
    if gaps and extra_width / gaps <= MOST * line.style["font_size"]:
        _move(line, extra_width / gaps, 0)


def _gaps(box):
    """How many gaps widen. Pango leaves out half a gap where a wide character begins or ends a box."""
    if isinstance(box, boxes.TextBox):
        wide = sum(len(run[0]) for run in WIDE.finditer(box.text))
        return wide - sum(bool(WIDE.match(end)) for end in (box.text[:1], box.text[-1:])) / 2 if wide else 0
    return sum(map(_gaps, _children(box)))


def _children(box):
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        return [child for child in box.children if child.is_in_normal_flow()]
    return []


def _move(box, gap, advance):
    """Shift the box by `advance`, widen what is in it; returns the advance behind it."""
    if isinstance(box, boxes.TextBox):
        box.position_x += advance
        return advance + (_widen(box, gap) if WIDE.search(box.text) else 0)
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        box.position_x += advance
        before = advance
        for child in _children(box):
            advance = _move(child, gap, advance)
        box.width += advance - before
        return advance
    box.translate(advance, 0)
    return advance


def _widen(box, gap):
    layout = SpreadLayout(box.style)
    layout.gap = gap
    layout.set_text(box.text, justify=True)
    width, _ = line_size(layout.get_first_line()[0], box.style)
    layout.deactivate()
    wider = width - box.width
    box.width, box.pango_layout = width, layout
    return wider
