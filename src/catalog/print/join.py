"""Join tagged PDFs of one book into one tagged PDF: pages, structure, outline, named places, page labels."""

import warnings
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

BOOK = "book:"        # a link with this scheme leads to a named place in another part


def join(parts: list[bytes], unnumbered: int) -> bytes:
    """One PDF of all parts, in order. The first part gives title and metadata; its pages bear roman numbers.

    `unnumbered`: how many pages the first part has. The same parts give the same bytes.
    """
    out = pikepdf.new()
    joined = _Joined(out)
    for data in parts:
        with pikepdf.open(BytesIO(data)) as source:
            joined.take(source)
    with pikepdf.open(BytesIO(parts[0])) as first:
        joined.finish(first, unnumbered)
    saved = BytesIO()
    out.save(saved, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)     # a third of the bytes
    return saved.getvalue()


class _Joined:
    """What is gathered over the parts, and written into the catalogue at the end."""

    def __init__(self, out):
        self.out = out
        self.document = out.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array()))
        self.parents, self.next_parent = [], 0
        self.places, self.outline = {}, []

    def take(self, source):
        """Add the pages of a part and everything that hangs on them."""
        before = len(self.out.pages)
        numbers = {page.objgen: before + number for number, page in enumerate(source.pages)}
        with warnings.catch_warnings(action="ignore", category=pikepdf.PageCopyWarning):   # named places: see below
            self.out.pages.extend(source.pages)
        self._take_structure(source, before)
        self._take_places(source, numbers)
        with source.open_outline() as outline:
            self.outline += [self._item(item, numbers) for item in outline.root]

    def _take_structure(self, source, before):
        root = self.out.copy_foreign(source.Root.StructTreeRoot)
        for element in root.K[0].K:
            element.P = self.document
            self.document.K.append(element)
        keys = list(root.ParentTree.Nums)
        for key, value in zip(keys[::2], keys[1::2], strict=True):
            self.parents += [int(key) + self.next_parent, value]
        for page in self.out.pages[before:]:
            if "/StructParents" in page:
                page.StructParents = int(page.StructParents) + self.next_parent
            for annotation in page.get("/Annots", []):
                if "/StructParent" in annotation:
                    annotation.StructParent = int(annotation.StructParent) + self.next_parent
        self.next_parent += int(keys[-2]) + 1

    def _take_places(self, source, numbers):
        if "/Names" in source.Root and "/Dests" in source.Root.Names:
            for name, target in pikepdf.NameTree(source.Root.Names.Dests).items():
                page = self.out.pages[numbers[target[0].objgen]].obj
                self.places[str(name)] = Array([page, *list(target)[1:]])

    def _item(self, item, numbers):
        page, _, left, top, _ = list(item.destination)
        made = OutlineItem(item.title, numbers[page.objgen], "XYZ", left=left, top=top)
        made.children = [self._item(child, numbers) for child in item.children]
        return made

    def finish(self, first, unnumbered):
        """Write the catalogue. Raises KeyError for a link to a place that no part has."""
        out, root = self.out, self.out.Root
        self._turn_links()
        structure = out.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([self.document])))
        self.document.P = structure
        structure.ParentTree = out.make_indirect(Dictionary(Nums=Array(self.parents)))
        root.StructTreeRoot = structure
        pairs = [part for name in sorted(self.places, key=str.encode) for part in (String(name), self.places[name])]
        root.Names = Dictionary(Dests=out.make_indirect(Dictionary(Names=Array(pairs))))
        root.MarkInfo, root.ViewerPreferences = Dictionary(Marked=True), Dictionary(DisplayDocTitle=True)
        root.Lang = String(str(first.Root.Lang))
        root.Metadata = out.copy_foreign(first.Root.Metadata)
        root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), unnumbered, Dictionary(S=Name.D)]))
        for key, value in first.docinfo.items():
            out.docinfo[key] = String(str(value))
        with out.open_outline() as outline:
            outline.root.extend(self.outline)

    def _turn_links(self):
        for page in self.out.pages:
            for annotation in page.get("/Annots", []):
                address = str(annotation.A.get("/URI", "")) if "/A" in annotation else ""
                if address.startswith(BOOK):
                    name = address.removeprefix(BOOK)
                    self.places[name]
                    del annotation["/A"]
                    annotation.Dest = annotation.Contents = String(name)
