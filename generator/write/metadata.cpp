#include "generator/write/metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "generator/write/xmp_claims.h"

namespace portraits::write {
namespace {

constexpr std::string_view producer = "portraits " PORTRAITS_VERSION;

/// `2016-11-15T00:00:00Z` as `D:20161115000000Z`.
std::string pdf_date(std::string_view iso) {
    std::string date = "D:";
    std::copy_if(iso.begin(), iso.end(), std::back_inserter(date),
                 [](char c) { return (c >= '0' && c <= '9') || c == 'Z'; });
    return date;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            default: out += c;
        }
    }
    return out;
}

/// One property, or nothing where there is nothing to say.
std::string property(std::string_view before, std::string_view text, std::string_view after) {
    return text.empty() ? "" : fmt::format("{}{}{}\n", before, escaped(text), after);
}

/// What is known of the document, in the schemas that every standard knows.
std::string facts(const ink::Job& job) {
    std::string out = property("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", job.title,
                               "</rdf:li></rdf:Alt></dc:title>");
    out +=
        property("<dc:creator><rdf:Seq><rdf:li>", job.author, "</rdf:li></rdf:Seq></dc:creator>");
    out += property("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", job.subject,
                    "</rdf:li></rdf:Alt></dc:description>");
    out +=
        property("<dc:language><rdf:Bag><rdf:li>", job.lang, "</rdf:li></rdf:Bag></dc:language>");
    out += "<dc:format>application/pdf</dc:format>\n";
    out += property("<pdf:Keywords>", job.keywords, "</pdf:Keywords>");
    out += property("<pdf:Producer>", producer, "</pdf:Producer>");
    out += property("<xmp:CreatorTool>", producer, "</xmp:CreatorTool>");
    out += property("<xmp:CreateDate>", job.created, "</xmp:CreateDate>");
    out += property("<xmp:ModifyDate>", job.created, "</xmp:ModifyDate>");
    out += property("<xmp:MetadataDate>", job.created, "</xmp:MetadataDate>");
    return out;
}

/// The digits in the groups of a UUID: 8, 4, 4, 4 and 12.
std::string uuid_of(std::string_view id) {
    return fmt::format("{}-{}-{}-{}-{}", id.substr(0, 8), id.substr(8, 4), id.substr(12, 4),
                       id.substr(16, 4), id.substr(20));
}

/// Which version of the document this is: the first, its own original.
std::string identity(std::string_view id) {
    return fmt::format(
        "<xmpMM:DocumentID>uuid:{0}</xmpMM:DocumentID>\n"
        "<xmpMM:InstanceID>uuid:{0}</xmpMM:InstanceID>\n"
        "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n",
        uuid_of(id));
}

}  // namespace

Dict add_information(Objects& objects, const ink::Job& job, const Standards& claims) {
    Dict info = objects.dict();
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            info.text(key, value);
        }
    };
    add("Title", job.title);
    add("Author", job.author);
    add("Subject", job.subject);
    add("Keywords", job.keywords);
    info.text("Creator", producer).text("Producer", producer);
    if (!job.created.empty()) {
        info.text("CreationDate", pdf_date(job.created)).text("ModDate", pdf_date(job.created));
    }
    if (has(claims, Standard::PdfX4)) {
        info.name("Trapped", "False");
    }
    return info;
}

Dict add_xmp(Objects& objects, const ink::Job& job, const Standards& claims, std::string_view id) {
    const std::string packet = fmt::format(
        R"(<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
{}{}</rdf:Description>
{}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)",
        "\uFEFF", facts(job), identity(id), xmp_claims(claims));
    Dict stream = objects.dict();
    stream.name("Type", "Metadata").name("Subtype", "XML");
    objects.write_stream(stream, packet, Filter::None);
    return stream;
}

}  // namespace portraits::write
