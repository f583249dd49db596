#include "generator/write/font_store.h"

#include <mutex>
#include <optional>

#include "generator/write/font_face.h"
#include "generator/write/font_subset.h"
#include "generator/write/glyph_set.h"

namespace portraits::write {

struct FontStore::Entry {
    ink::FontFile file;
    std::once_flag opened;
    std::unique_ptr<const FontFace> face;
    std::mutex guard;  ///< of what follows
    std::optional<FontCutter> cutter;
    GlyphSet glyphs;
    std::shared_ptr<const FontProgram> program;
};

FontStore::FontStore(const std::vector<ink::FontFile>& files) {
    entries_.reserve(files.size());
    for (const ink::FontFile& file : files) {
        entries_.push_back(std::make_unique<Entry>());
        entries_.back()->file = file;
    }
}

FontStore::~FontStore() = default;

FontStore::Entry& FontStore::entry(ink::FontId font) {
    return *entries_.at(static_cast<std::size_t>(font));
}

const FontFace& FontStore::face(ink::FontId font) {
    Entry& e = entry(font);
    std::call_once(e.opened, [&] { e.face = std::make_unique<const FontFace>(e.file); });
    return *e.face;
}

std::shared_ptr<const FontProgram> FontStore::program(ink::FontId font, const GlyphSet& glyphs) {
    const FontFace& opened = face(font);
    Entry& e = entry(font);
    const std::lock_guard lock{e.guard};
    if (!e.program || !(e.glyphs == glyphs)) {
        if (!e.cutter) {
            e.cutter.emplace(opened);
        }
        e.program = std::make_shared<const FontProgram>(e.cutter->cut(glyphs));
        e.glyphs = glyphs;
    }
    return e.program;
}

}  // namespace portraits::write
