#include "generator/text/font_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "generator/text/font_table.h"

namespace portraits::text {
namespace {

std::string name_of(std::string_view family, int weight, bool italic) {
    return fmt::format("{} {}{}", family, weight, italic ? " italic" : "");
}

Diagnostic not_installed(const FaceEntry& entry) {
    return {Level::Error,
            {},
            fmt::format("the font {} is missing: {}",
                        name_of(entry.family, entry.weight, entry.italic), entry.path),
            fmt::format("install the package {}", entry.package),
            {}};
}

std::string postscript_name(const FaceEntry& entry) {
    return entry.name.empty() ? std::filesystem::path{entry.path}.stem().string() : entry.name;
}

}  // namespace

FontLibrary::Impl::Impl(FontManifest manifest) : manifest_{std::move(manifest)} {
    for (const auto* entries : {&manifest_.faces, &manifest_.fallbacks}) {
        for (const FaceEntry& entry : *entries) {
            add(entry);
        }
    }
}

/// Ids go by the manifest's order; an entry that names a font again shares its id.
void FontLibrary::Impl::add(const FaceEntry& entry) {
    const auto id = static_cast<ink::FontId>(slots_.size());
    if (ids_.try_emplace({entry.path, entry.index}, id).second) {
        Slot& slot = slots_.emplace_back();
        slot.entry = &entry;
        slot.file = &files_[entry.path];
    }
}

ink::FontId FontLibrary::Impl::id_of(const FaceEntry& entry) const {
    return ids_.at({entry.path, entry.index});
}

Result<StackId> FontLibrary::Impl::stack(std::string_view family, int weight, bool italic) {
    const auto entry =
        std::find_if(manifest_.faces.begin(), manifest_.faces.end(), [&](const FaceEntry& face) {
            return face.family == family && face.weight == weight && face.italic == italic;
        });
    if (entry == manifest_.faces.end()) {
        return not_in_manifest(family, weight, italic);
    }
    const ink::FontId font = id_of(*entry);
    const auto known = std::find_if(stacks_.begin(), stacks_.end(), [&](const FontStack& other) {
        return other.main.entry == &*entry;
    });
    if (known != stacks_.end()) {
        return static_cast<StackId>(known - stacks_.begin());
    }
    if (const Result<Face>& opened = face(font); !opened) {
        return opened.error();
    }
    stacks_.push_back(
        make_stack(manifest_, *entry, [this](const FaceEntry& face) { return id_of(face); }));
    return static_cast<StackId>(stacks_.size() - 1);
}

Diagnostic FontLibrary::Impl::not_in_manifest(std::string_view family, int weight,
                                              bool italic) const {
    std::string known;
    for (const FaceEntry& face : manifest_.faces) {
        if (face.family == family) {
            known += (known.empty() ? "" : ", ") + name_of(family, face.weight, face.italic);
        }
    }
    return {Level::Error,
            {},
            fmt::format("there is no font {}", name_of(family, weight, italic)),
            known.empty() ? fmt::format("the font manifest has no family {}", family)
                          : fmt::format("the font manifest has {}", known),
            {}};
}

const Result<Face>& FontLibrary::Impl::face(ink::FontId id) const {
    Slot& slot = slots_[static_cast<std::size_t>(id)];
    std::call_once(slot.once, [&] { slot.face.emplace(open(slot)); });
    return *slot.face;
}

const std::shared_ptr<const MappedFile>& FontLibrary::Impl::data_of(File& file,
                                                                    const std::string& path) {
    std::call_once(file.once, [&] {
        if (Result<MappedFile> mapped = MappedFile::open(path)) {
            file.data = std::make_shared<const MappedFile>(std::move(mapped).value());
        }
    });
    return file.data;
}

Result<Face> FontLibrary::Impl::open(Slot& slot) {
    const auto& data = data_of(*slot.file, slot.entry->path);
    if (!data) {
        return not_installed(*slot.entry);
    }
    return Face::open(*slot.entry, data);
}

std::vector<ink::FontFile> FontLibrary::Impl::files() const {
    std::vector<ink::FontFile> files;
    files.reserve(slots_.size());
    for (const Slot& slot : slots_) {
        const FaceEntry& entry = *slot.entry;
        files.push_back({postscript_name(entry), entry.path, entry.index, {}});
    }
    for (const FontStack& stack : stacks_) {
        const auto id = static_cast<std::size_t>(stack.main.font);
        files[id].data = slots_[id].file->data;
    }
    return files;
}

FontLibrary::FontLibrary(FontManifest manifest)
    : impl_{std::make_unique<Impl>(std::move(manifest))} {}

FontLibrary::~FontLibrary() = default;
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;

Result<StackId> FontLibrary::stack(std::string_view family, int weight, bool italic) {
    return impl_->stack(family, weight, italic);
}

std::vector<ink::FontFile> FontLibrary::files() const { return impl_->files(); }

FaceMetrics FontLibrary::metrics(StackId stack) const {
    return impl_->face(impl_->stack(stack).main.font).value().metrics();
}

const FontManifest& FontLibrary::manifest() const { return impl_->manifest(); }

}  // namespace portraits::text
