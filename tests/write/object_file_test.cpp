#include "generator/write/object_file.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <stdexcept>

#include "command.h"
#include "generator/write/entries.h"

namespace portraits::testing {
namespace {

using write::Entries;

/// A file of one empty page and as many other objects, written from the last number to the first.
std::string file_of(write::Packing packing, int others) {
    StringSink sink;
    write::ObjectFile file{sink, write::Version::Pdf17, packing};
    const int catalog = file.reserve();
    const int pages = file.reserve();
    const int page = file.reserve();
    const int contents = file.reserve();
    std::string kept;
    for (int i = 0; i < others; ++i) {
        write::append_reference(kept, file.reserve());
    }
    for (int i = others; i > 0; --i) {
        file.write(contents + i, fmt::format("<</Number {}>>", i));
    }
    file.write_stream(contents, "", "0 0 m");
    file.write(page, Entries{}
                         .name("Type", "Page")
                         .reference("Parent", pages)
                         .raw("MediaBox", "[0 0 9 9]")
                         .raw("Kept", "[" + kept + "]")
                         .reference("Contents", contents)
                         .dictionary());
    file.write(pages, fmt::format("<</Type/Pages/Count 1/Kids[{} 0 R]>>", page));
    file.write(catalog, Entries{}.name("Type", "Catalog").reference("Pages", pages).dictionary());
    file.finish(fmt::format("/Root {} 0 R", catalog));
    return sink.take();
}

}  // namespace

TEST_CASE("objects that come in any order are where the cross-references say") {
    for (const auto packing : {write::Packing::Plain, write::Packing::Compressed}) {
        for (const int others : {0, 1, 195, 196, 197, 500}) {
            const TemporaryFile file{"a.pdf", file_of(packing, others)};
            const CommandResult checked = run("qpdf --check " + file.path());
            CHECK_MESSAGE(checked.status == 0, checked.output);
            for (int i = 1; i <= others; i += 97) {
                const CommandResult shown =
                    run(fmt::format("qpdf --show-object={} {}", 4 + i, file.path()));
                CHECK(shown.output == fmt::format("<< /Number {} >>\n", i));
            }
        }
    }
}

TEST_CASE("a number without an object is found") {
    StringSink sink;
    write::ObjectFile file{sink, write::Version::Pdf16, write::Packing::Plain};
    file.write(file.reserve(), "null");
    static_cast<void>(file.reserve());
    CHECK_THROWS_AS(file.finish("/Root 1 0 R"), std::logic_error);
}

TEST_CASE("the digest is one of all that was written") {
    const auto digest = [](std::string_view first, std::string_view second) {
        StringSink sink;
        write::ObjectFile file{sink, write::Version::Pdf16, write::Packing::Plain};
        file.write(file.reserve(), first);
        file.write(file.reserve(), second);
        return file.digest();
    };
    CHECK(digest("1", "2").size() == 32);
    CHECK(digest("1", "2") == digest("1", "2"));
    CHECK(digest("1", "2") != digest("1", "3"));
    CHECK(digest("1", "2") != digest("3", "2"));
}

TEST_CASE("numbers are written without digits that say nothing") {
    const auto number = [](double value) {
        std::string out;
        write::append_number(out, value);
        return out;
    };
    CHECK(number(12) == "12");
    CHECK(number(595.27559) == "595.2756");
    CHECK(number(-0.5) == "-0.5");
    CHECK(number(100) == "100");
    CHECK(number(-0.00001) == "0");
    CHECK(number(0) == "0");
}

}  // namespace portraits::testing
