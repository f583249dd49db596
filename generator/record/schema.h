#pragma once

#include <filesystem>
#include <memory>

#include "generator/record/value.h"

namespace portraits::record {

/// A JSON Schema file (draft 7) that records are held against.
///
/// Beyond JSON Schema it knows the annotation `"x-text": "markdown"` on a string: its value is read
/// as Markdown, so that broken text is reported with the rest.
class Schema {
public:
    static Result<Schema> load(const std::filesystem::path& path);
    Schema(Schema&&) noexcept;
    Schema& operator=(Schema&&) noexcept;
    ~Schema();

    /// Adds an error for everything in `value` that the schema does not allow, each at its own
    /// place: unknown keys (with the nearest known one), missing keys, wrong types, dates, ranges.
    void check(const Value& value, Diagnostics& diagnostics) const;

private:
    class Impl;
    explicit Schema(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::record
