#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portraits::check::pdf {

// Namespaces of the properties that the standards ask for.
inline constexpr std::string_view xmp_ns = "http://ns.adobe.com/xap/1.0/";
inline constexpr std::string_view dc_ns = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view pdf_ns = "http://ns.adobe.com/pdf/1.3/";
inline constexpr std::string_view pdfx_id_ns = "http://www.npes.org/pdfx/ns/id/";
inline constexpr std::string_view pdfa_id_ns = "http://www.aiim.org/pdfa/ns/id/";
inline constexpr std::string_view pdfua_id_ns = "http://www.aiim.org/pdfua/ns/id/";

/// The properties of an XMP packet, by namespace: what the prefixes are called is the writer's choice.
class Xmp {
public:
    explicit Xmp(std::string packet) : packet_{std::move(packet)} {}

    [[nodiscard]] bool empty() const { return packet_.empty(); }
    /// The text of a simple property or of the first item of a list; written as an element or as an attribute.
    [[nodiscard]] std::optional<std::string> get(std::string_view ns, std::string_view name) const;

private:
    [[nodiscard]] std::string prefix_of(std::string_view ns) const;

    std::string packet_;
};

}  // namespace portraits::check::pdf
