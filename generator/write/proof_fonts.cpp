#include "generator/write/proof_fonts.h"

#include <cairo-ft.h>
#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <stdexcept>
#include <utility>

namespace portraits::write {
namespace {

/// What a cairo font needs for as long as it lives, which may be longer than the proofer: cairo caches fonts.
struct Backing {
    std::shared_ptr<FT_LibraryRec_> library;
    std::shared_ptr<const MappedFile> data;
    FT_Face face = nullptr;

    Backing(std::shared_ptr<FT_LibraryRec_> ft, std::shared_ptr<const MappedFile> bytes)
        : library{std::move(ft)}, data{std::move(bytes)} {}
    Backing(const Backing&) = delete;
    Backing& operator=(const Backing&) = delete;
    ~Backing() { FT_Done_Face(face); }
};

void release(void* backing) {
    const std::unique_ptr<Backing> owner{static_cast<Backing*>(backing)};
}

std::shared_ptr<const MappedFile> opened(const ink::FontFile& file) {
    if (file.data) {
        return file.data;
    }
    auto mapped = MappedFile::open(file.path);
    if (!mapped) {
        throw std::runtime_error{mapped.error().message};
    }
    return std::make_shared<const MappedFile>(std::move(mapped).value());
}

}  // namespace

struct ProofFonts::Library {
    std::shared_ptr<FT_LibraryRec_> handle;
};

ProofFonts::ProofFonts(const std::vector<ink::FontFile>& files)
    : files_{files}, library_{std::make_unique<Library>()} {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) {
        throw std::runtime_error{"FreeType does not start"};
    }
    library_->handle = {library, [](FT_Library handle) { FT_Done_FreeType(handle); }};
}

ProofFonts::~ProofFonts() = default;

cairo_font_face_t* ProofFonts::face(ink::FontId font) {
    FontFaceHandle& known = faces_[font];
    if (known) {
        return known.get();
    }
    const ink::FontFile& file = files_.at(static_cast<std::size_t>(font));
    auto backing = std::make_unique<Backing>(library_->handle, opened(file));
    const auto bytes = backing->data->bytes();
    if (FT_New_Memory_Face(backing->library.get(), reinterpret_cast<const FT_Byte*>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), static_cast<FT_Long>(file.index),
                           &backing->face) != 0) {
        throw std::runtime_error{fmt::format("cannot open the font {}", file.path)};
    }
    known.reset(cairo_ft_font_face_create_for_ft_face(backing->face, FT_LOAD_NO_HINTING));
    static const cairo_user_data_key_t key{};
    cairo_font_face_set_user_data(known.get(), &key, backing.release(), release);
    return known.get();
}

}  // namespace portraits::write
