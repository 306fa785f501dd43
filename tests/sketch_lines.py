"""Lines as Word draws them."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml.etree import _Element as Element

SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    f"{nsdecls('w', 'wp', 'a')}"
)
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def drawn_line(length: float, colour: str = "000000") -> Element:
    """A run with a line of that many mm anchored in it, and the older copy Word writes beside."""
    emu, points = round(length * 36_000), length * 72 / 25.4
    return parse_xml(f"""
<w:r {SPACES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0"
 relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>215900</wp:posOffset></wp:positionV>
<wp:extent cx="{emu}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="1" name="Straight Connector 1"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvCnPr/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom>
<a:ln w="9525"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln></wps:spPr>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict>
<v:line from="0,17pt" to="{points:.1f}pt,17pt" strokecolor="#{colour}"/></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>""")
