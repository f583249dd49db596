// A table of a survey; what was read of it is written and read again.

#include <cstdlib>
#include <memory>
#include <string>

#include "generator/cli/csv_table.h"
#include "tests/fuzz/targets.h"

namespace portraits::fuzz {

void read_table(std::string_view bytes) {
    const auto read = [](std::string text) {
        return cli::read_csv(std::make_shared<SourceFile>("table.csv", std::move(text)));
    };
    const auto table = read(std::string{bytes});
    if (!table) {
        (void)render(table.error());
        return;
    }
    if (!table.value().columns.empty() && !read(cli::csv_text(table.value()))) {
        std::abort();  // we cannot read what we write
    }
}

}  // namespace portraits::fuzz
