#include "generator/write/xmp_claims.h"

#include <string_view>

namespace portraits::write {
namespace {

constexpr std::string_view x4_claim =
    R"(<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
)";
constexpr std::string_view ua1_claim =
    R"(<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
)";
constexpr std::string_view a2a_claim =
    R"(<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
)";
/// PDF/A knows no schema for PDF/UA, so the packet has to bring the description of it (ISO 19005-2, 6.6.2.3.3).
constexpr std::string_view ua1_schema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

}  // namespace

std::string xmp_claims(const Standards& claims) {
    std::string out;
    if (has(claims, Standard::PdfX4)) {
        out += x4_claim;
    }
    if (has(claims, Standard::PdfUa1)) {
        out += ua1_claim;
    }
    if (has(claims, Standard::PdfA2a)) {
        out += a2a_claim;
        out += has(claims, Standard::PdfUa1) ? ua1_schema : "";
    }
    return out;
}

}  // namespace portraits::write
