#include "generator/record/photo.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "generator/record/library.h"
#include "reading.h"
#include "scratch_folder.h"

namespace portraits::record::testing {

TEST_CASE("pictures are found wherever they stand in a record, in their order") {
    const Value record = read(
        "cover: {file: a.jpg, alt: one}\n"
        "plates:\n"
        "  title: Plates\n"
        "  pictures:\n"
        "    - {file: b.png, alt: two}\n"
        "    - {file: c.png, alt: three}\n"
        "table: {file: d.csv}\n");
    std::string files;
    for (const Value& picture : pictures_in(record)) {
        files += picture["file"].text() + " ";
    }
    CHECK(files == "a.jpg b.png c.png ");
    CHECK(pictures_in(read("title: none\n")).empty());
}

TEST_CASE("a picture is read with all that is said of it") {
    const Photo photo = read_photo(
        read("{file: p/x.jpg, alt: A lamp., caption: At night., credit: Ann, licence: CC0, "
             "focus: [0.25, 0.75]}\n"));
    CHECK(photo.file == "p/x.jpg");
    CHECK(photo.path == "p/x.jpg");
    CHECK(photo.alt == "A lamp.");
    CHECK(photo.caption == "At night.");
    CHECK(photo.credit == "Ann");
    CHECK(photo.licence == "CC0");
    CHECK(photo.focus_x == 0.25);
    CHECK(photo.focus_y == 0.75);
    CHECK(marked(photo.mark) == "p/x.jpg");
}

TEST_CASE("an edition's own picture is found from any folder and may not leave the data") {
    const ScratchFolder folder{"plates"};
    folder.write("data/cities/a.yaml",
                 "city: A\ncountry: X\nheadline: H\nfacts: {}\nintro: i\nvision: v\n"
                 "challenges: c\nplan: p\n");
    folder.write("data/p/a.jpg", "x");
    folder.write("secret.jpg", "x");
    folder.write("data/editions/test.yaml",
                 "layout: portraits\nlang: en\ntitle: T\ndate: 2016-11-15\n"
                 "foreword: {title: F, text: t}\nimprint: i\n"
                 "plates:\n  title: P\n  pictures:\n"
                 "    - {file: ../p/a.jpg, alt: a}\n"
                 "    - {file: ../../secret.jpg, alt: b}\n");
    const auto said = [](const char* path) {
        Diagnostics diagnostics;
        const Edition edition = load_edition(path, PORTRAITS_SOURCE_DIR "/layouts", diagnostics);
        CHECK(edition.photos.size() == 2);
        return rendered(diagnostics);
    };
    CHECK(said("data/editions/test.yaml")
              .starts_with("data/editions/test.yaml:11:14: error: ../../secret.jpg is outside data "
                           "[picture]\n"));
    std::filesystem::current_path("data/editions");
    CHECK(said("test.yaml")
              .starts_with("test.yaml:11:14: error: ../../secret.jpg is outside .. [picture]\n"));
}

}  // namespace portraits::record::testing
