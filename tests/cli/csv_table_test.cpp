#include "generator/cli/csv_table.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using portraits::SourceFile;
using portraits::cli::csv_text;
using portraits::cli::CsvTable;
using portraits::cli::read_csv;

namespace {

using Cells = std::vector<std::string>;

CsvTable read(const std::string& text) {
    const auto table = read_csv(std::make_shared<const SourceFile>("t.csv", text));
    REQUIRE(table);
    return table.value();
}

std::string fault_of(const std::string& text) {
    const auto table = read_csv(std::make_shared<const SourceFile>("t.csv", text));
    REQUIRE_FALSE(table);
    return render(table.error());
}

}  // namespace

TEST_CASE("commas, semicolons and tabs part cells, with or without a byte-order mark") {
    for (const std::string& text :
         {std::string{"city,plan\nKaunas,\"a; b\"\n"},
          std::string{"city;plan\r\nKaunas;\"a; b\"\r\n"}, std::string{"city\tplan\nKaunas\ta; b"},
          std::string{"\xEF\xBB\xBF"
                      "city,plan\nKaunas,a; b\n"}}) {
        CAPTURE(text);
        const CsvTable table = read(text);
        CHECK(table.columns == Cells{"city", "plan"});
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows[0].cells == Cells{"Kaunas", "a; b"});
    }
}

TEST_CASE("cells in quotation marks hold marks, separators and lines of any system") {
    const CsvTable table = read("a,b\n\"x \"\"y\"\",\r\nz\",\"1\n\n2\"\n");
    CHECK(table.rows.at(0).cells == Cells{"x \"y\",\nz", "1\n\n2"});
}

TEST_CASE("a separator inside the first row's quotation marks does not count") {
    CHECK(read("\"a;b;c;d\",e\n").columns == Cells{"a;b;c;d", "e"});
}

TEST_CASE("rows know their lines, short rows are filled up, and empty ones are left out") {
    const CsvTable table = read("a,b\n\"1\n2\",x\n,\n3\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[1].line == 5);
    CHECK(table.rows[1].cells == Cells{"3", ""});
}

TEST_CASE("what is no table is told at its line") {
    CHECK(fault_of("").find("the table is empty") != std::string::npos);
    CHECK(fault_of("\"\",\"\"\n1,2\n").find("the first row names no column") != std::string::npos);
    CHECK(fault_of("a,b\n1,2\n1,2,3\n")
              .starts_with("t.csv:3:1: error: this row has 3 cells, the first 2 [table]\n"));
    CHECK(fault_of("a,b\n\"1\"2,3\n")
              .starts_with("t.csv:2:1: error: a quotation mark inside a cell"));
    CHECK(fault_of("a,\xff\n").find("UTF-8") != std::string::npos);
}

TEST_CASE("a table comes back as it was written") {
    const CsvTable table{{"a", "b;c", "d"}, {{0, {"1", "", "x,\n\"y\""}}, {0, {" z ", "é", "-"}}}};
    const CsvTable back = read(csv_text(table));
    CHECK(back.columns == table.columns);
    REQUIRE(back.rows.size() == 2);
    CHECK(back.rows[0].cells == table.rows[0].cells);
    CHECK(back.rows[1].cells == table.rows[1].cells);
}
