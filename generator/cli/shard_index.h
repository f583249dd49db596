#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/result.h"
#include "generator/cli/shard.h"

namespace portraits::cli {

/// What one shard of an edition's cities has written: `cities/shard-2-of-4.json`. A release that takes shards in learns from it
/// whether they belong together and are whole.
class ShardIndex {
public:
    struct File {
        std::string name, sha256;
    };

    /// `input` is the digest of what the pages are made from.
    ShardIndex(Shard shard, std::string edition, std::string input);
    static Result<ShardIndex> read(const std::filesystem::path& path);

    /// A file takes the place of an earlier one of its name.
    void add(std::string_view name, std::string_view bytes);

    [[nodiscard]] const Shard& shard() const { return shard_; }
    [[nodiscard]] const std::string& edition() const { return edition_; }
    [[nodiscard]] const std::string& input() const { return input_; }
    [[nodiscard]] const std::vector<File>& files() const { return files_; }
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string to_json() const;

private:
    Shard shard_;
    std::string edition_, input_;
    std::vector<File> files_;
};

}  // namespace portraits::cli
