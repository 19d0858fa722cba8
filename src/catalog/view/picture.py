"""The timeline as a picture: a row for each area, a mark for each event, years from left to right. Plain SVG."""

from html import escape

from markupsafe import Markup

from catalog.view.render import word
from catalog.view.scene import last_day

AREAS = ("economic_security", "export_control", "investment", "certification", "guidance", "universities", "support", "cyber", "abroad")
WIDTH, LEFT, RIGHT, TOP, ROW, DOT = 960, 190, 16, 34, 34, 6      # SVG units


def timeline_picture(scene):
    """All events of the timeline as SVG. Every mark leads to its entry in the list, which says the same in words."""
    events = sorted(scene.catalog.all("timeline").items(), key=lambda pair: pair[1].date)
    if not events:
        return Markup("")
    first, last = int(events[0][1].date[:4]), int(events[-1][1].date[:4])
    height = TOP + ROW * len(AREAS) + 8
    parts = [_years(first, last, height), *(_row(scene, number, area) for number, area in enumerate(AREAS)), _marks(scene, events, first, last)]
    title = word("timeline.picture", scene.language, first=first, last=last, count=len(events))
    return Markup(f'<div class="mg-scroll" tabindex="0" role="group" aria-label="{escape(title)}"><svg class="mg-years" '
                  f'viewBox="0 0 {WIDTH} {height}" role="group" font-family="BIZ UDPGothic, sans-serif" font-size="15"><title>{escape(title)}</title>{"".join(parts)}</svg></div>')


def _x(date, first, last):
    """Where a date stands; a partial date in the middle of the time it covers."""
    year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
    share = (month - 1 + (day or 15) / 31) / 12 if month else 0.5
    return LEFT + (WIDTH - LEFT - RIGHT) * (year - first + share) / (last - first + 1)


def _years(first, last, height):
    step = (WIDTH - LEFT - RIGHT) / (last - first + 1)
    return "".join(f'<line class="mg-years__line" stroke="#bbb" x1="{LEFT + step * n:.0f}" x2="{LEFT + step * n:.0f}" y1="{TOP - 10}" y2="{height}"/>'
                   f'<text class="mg-years__year" text-anchor="middle" x="{LEFT + step * (n + 0.5):.0f}" y="{TOP - 14}">{first + n}</text>'
                   for n in range(last - first + 1))


def _row(scene, number, area):
    y = TOP + ROW * number
    return (f'<line class="mg-years__line" stroke="#bbb" x1="0" x2="{WIDTH}" y1="{y}" y2="{y}"/>'
            f'<text class="mg-years__area" x="4" y="{y + ROW / 2 + 5:.0f}">{escape(word(f"event.{area}", scene.language))}</text>')


def _marks(scene, events, first, last):
    """Marks of one row that would hide each other are moved up and down in turn."""
    drawn, seen = [], {}
    for id, event in events:
        x = _x(event.date, first, last)
        turn = seen.get(event.area, (-99, 0))
        lift = (turn[1] + 1) % 3 if x - turn[0] < 2 * DOT else 0
        seen[event.area] = (x, lift)
        y = TOP + ROW * AREAS.index(event.area) + ROW / 2 + (0, -9, 9)[lift]
        hollow = event.planned or last_day(event.date) > scene.on
        label = f"{event.date} {event.title[scene.language]}"
        drawn.append(f'<a href="#{id}" aria-label="{escape(label)}"><circle class="mg-years__mark{" mg-years__mark--planned" if hollow else ""}" fill="{"#fff" if hollow else "#004f57"}" stroke="#004f57" cx="{x:.1f}" cy="{y:.1f}" r="{DOT}">'
                     f"<title>{escape(label)}</title></circle></a>")
    return "".join(drawn)
