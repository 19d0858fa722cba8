"""QR codes as SVG."""

import base64
import io

import segno


def qr_svg(text: str) -> str:
    """The text as a QR code: an SVG as data address for an <img>."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", border=2, xmldecl=False, svgns=True, omitsize=True)
    return "data:image/svg+xml;base64," + base64.b64encode(out.getvalue()).decode()
