#include "generator/record/schema.h"

#include <utility>

#include "generator/base/file.h"
#include "generator/record/schema_check.h"
#include "generator/record/schema_reader.h"

namespace portraits::record {

class Schema::Impl {
public:
    explicit Impl(SchemaTree tree) : tree_{std::move(tree)} {}

    [[nodiscard]] const SchemaNode& root() const { return *tree_.root; }

private:
    SchemaTree tree_;
};

Schema::Schema(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

Result<Schema> Schema::load(const std::filesystem::path& path) {
    auto file = read_source(path);
    if (!file) {
        return file.error();
    }
    auto tree = read_schema(file.value());
    if (!tree) {
        return tree.error();
    }
    return Schema{std::make_unique<Impl>(std::move(tree).value())};
}

void Schema::check(const Value& value, Diagnostics& diagnostics) const {
    check_against(impl_->root(), value, diagnostics);
}

}  // namespace portraits::record
