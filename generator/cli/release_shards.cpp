#include "generator/cli/release_shards.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <vector>

#include "generator/base/file.h"
#include "generator/cli/shard_index.h"
#include "generator/publish/digest.h"

namespace portraits::cli {
namespace {

namespace fs = std::filesystem;

struct FoundShard {
    fs::path folder;  ///< holds `cities/`
    ShardIndex index;
};

/// The indexes below a folder's `cities/`, by name.
std::vector<fs::path> indexes_in(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder / "cities", ignored}) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("shard-") && name.ends_with(".json")) {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

class ShardMerger {
public:
    ShardMerger(Session& session, const publish::StagedFolder& folder, const std::string& input)
        : session_{session}, folder_{folder}, input_{input} {}

    void find(const fs::path& folder) {
        const std::vector<fs::path> paths = indexes_in(folder);
        if (paths.empty()) {
            refuse(fmt::format("{} holds no shard", folder.string()),
                   "portraits cities --shard K/N fills it");
        }
        for (const fs::path& path : paths) {
            if (auto index = ShardIndex::read(path)) {
                admit(path, {folder, std::move(index).value()});
            } else {
                session_.diagnostics().add(index.error());
            }
        }
    }

    void check_all_there() {
        for (std::size_t number = 1; number <= count_; ++number) {
            if (!shards_.contains(number)) {
                refuse(fmt::format("shard {} of {} is missing", number, count_), "");
            }
        }
    }

    void copy() {
        for (const auto& [number, shard] : shards_) {
            for (const ShardIndex::File& file : shard.index.files()) {
                copy(shard.folder, file);
            }
        }
    }

private:
    void admit(const fs::path& path, FoundShard shard) {
        const ShardIndex& index = shard.index;
        count_ = count_ == 0 ? index.shard().count : count_;
        if (index.edition() != session_.edition().slug || index.input() != input_) {
            refuse(fmt::format("{} was made from other input", path.string()),
                   "make all shards and the release from the same records, layout and program");
        } else if (index.shard().count != count_) {
            refuse(fmt::format("{} is of {} shards, others are of {}", path.string(),
                               index.shard().count, count_),
                   "");
        } else if (!shards_.emplace(index.shard().number, std::move(shard)).second) {
            refuse(fmt::format("{} is there twice", path.filename().string()), "");
        }
    }

    void copy(const fs::path& from, const ShardIndex::File& file) {
        const auto found = MappedFile::open(from / file.name);
        if (!found) {
            session_.diagnostics().add(found.error());
            return;
        }
        const auto span = found.value().bytes();
        const std::string_view bytes{span.data(), span.size()};
        if (publish::sha256(bytes) != file.sha256) {
            refuse(fmt::format("{} is not as its shard wrote it", (from / file.name).string()), "");
        } else if (const Result<void> written = folder_.write(file.name, bytes); !written) {
            session_.fail(written.error());
        }
    }

    void refuse(std::string why, std::string hint) {
        session_.diagnostics().error({}, std::move(why), std::move(hint), "shard");
    }

    Session& session_;
    const publish::StagedFolder& folder_;
    const std::string& input_;
    std::size_t count_ = 0;
    std::map<std::size_t, FoundShard> shards_;
};

}  // namespace

void merge_shards(Session& session, const publish::StagedFolder& folder, const std::string& input) {
    const Timings::Phase phase{session.timings(), "merge"};
    ShardMerger merger{session, folder, input};
    for (const fs::path& from : session.options().merge) {
        merger.find(from);
    }
    if (session.good()) {
        merger.check_all_there();
    }
    if (session.good()) {
        merger.copy();
    }
}

}  // namespace portraits::cli
