#include "generator/publish/pdf_facts.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "generator/check/pdf_reader.h"
#include "generator/check/pdf_xmp.h"

namespace portraits::publish {
namespace {

namespace pdf = check::pdf;

std::string lower(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

/// The names under which ISO 15930, ISO 14289 and ISO 19005 are known, from the properties that they ask for.
std::vector<std::string> claims_of(const pdf::Xmp& xmp) {
    std::vector<std::string> claims;
    if (const auto version = xmp.get(pdf::pdfx_id_ns, "GTS_PDFXVersion")) {
        claims.push_back(*version);
    }
    if (const auto part = xmp.get(pdf::pdfua_id_ns, "part")) {
        claims.push_back(fmt::format("PDF/UA-{}", *part));
    }
    if (const auto part = xmp.get(pdf::pdfa_id_ns, "part")) {
        const auto level = xmp.get(pdf::pdfa_id_ns, "conformance");
        claims.push_back(fmt::format("PDF/A-{}{}", *part, lower(level.value_or(""))));
    }
    return claims;
}

}  // namespace

Result<PdfFacts> facts_of_pdf(std::string bytes, const std::string& name) {
    const auto file = pdf::PdfFile::read(std::move(bytes), name);
    if (!file) {
        return file.error();
    }
    pdf::Object metadata = file.value().catalog().getKey("/Metadata");
    std::string packet;
    if (metadata.isStream()) {
        const auto data = metadata.getStreamData();
        packet.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    }
    return PdfFacts{file.value().pages().size(), claims_of(pdf::Xmp{std::move(packet)})};
}

}  // namespace portraits::publish
