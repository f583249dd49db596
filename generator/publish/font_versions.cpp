#include "generator/publish/font_versions.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>

namespace portraits::publish {
namespace {

struct Destroy {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};

/// The version of a face; nothing if there is no such file.
std::optional<std::string> version_of(const ink::FontFile& font) {
    const std::unique_ptr<hb_blob_t, Destroy> file{
        hb_blob_create_from_file_or_fail(font.path.c_str())};
    if (!file) {
        return std::nullopt;
    }
    const std::unique_ptr<hb_face_t, Destroy> face{hb_face_create(file.get(), font.index)};
    std::array<char, 256> text{};
    unsigned size = text.size();
    hb_ot_name_get_utf8(face.get(), HB_OT_NAME_ID_VERSION_STRING, HB_LANGUAGE_INVALID, &size,
                        text.data());
    return std::string{text.data(), size};
}

}  // namespace

std::vector<FontVersion> versions_of(const std::vector<ink::FontFile>& fonts) {
    std::vector<FontVersion> versions;
    for (const ink::FontFile& font : fonts) {
        if (auto version = version_of(font)) {
            versions.push_back({font.name, std::move(*version),
                                std::filesystem::path{font.path}.filename().string()});
        }
    }
    return versions;
}

}  // namespace portraits::publish
