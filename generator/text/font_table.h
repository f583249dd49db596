#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "generator/text/face.h"
#include "generator/text/font_stack.h"

namespace portraits::text {

/// What `FontLibrary` keeps: one slot for each font of the manifest, filled when somebody first asks.
class FontLibrary::Impl {
public:
    explicit Impl(FontManifest manifest);

    Result<StackId> stack(std::string_view family, int weight, bool italic);
    [[nodiscard]] const FontStack& stack(StackId id) const {
        return stacks_[static_cast<std::size_t>(id)];
    }
    /// The opened font, or why there is none. May be called from several threads.
    [[nodiscard]] const Result<Face>& face(ink::FontId id) const;
    [[nodiscard]] std::vector<ink::FontFile> files() const;
    [[nodiscard]] const FontManifest& manifest() const { return manifest_; }

private:
    /// A file; the faces of a collection share it.
    struct File {
        std::once_flag once;
        std::shared_ptr<const MappedFile> data;  ///< null: cannot be read
    };
    struct Slot {
        const FaceEntry* entry;
        File* file;
        std::once_flag once;
        std::optional<Result<Face>> face;
    };

    void add(const FaceEntry& entry);
    [[nodiscard]] ink::FontId id_of(const FaceEntry& entry) const;
    static const std::shared_ptr<const MappedFile>& data_of(File& file, const std::string& path);
    static Result<Face> open(Slot& slot);
    [[nodiscard]] Diagnostic not_in_manifest(std::string_view family, int weight,
                                             bool italic) const;

    FontManifest manifest_;
    std::map<std::string, File> files_;
    mutable std::deque<Slot> slots_;  // by FontId
    std::map<std::pair<std::string, unsigned>, ink::FontId> ids_;
    std::deque<FontStack> stacks_;  // by StackId; shapers hold on to them
};

}  // namespace portraits::text
