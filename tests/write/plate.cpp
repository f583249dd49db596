#include "plate.h"

#include <doctest/doctest.h>

#include <utility>

#include "generator/ink/picture_file.h"
#include "sample.h"

namespace portraits::testing {

Plate::Plate(const std::string& name, const std::string& bytes, double side)
    : job{sample_job()}, page{a4_page()}, source{name, bytes} {
    const auto record =
        std::make_shared<const SourceFile>("city.yaml", "photos:\n  - file: " + name + "\n");
    auto picture = ink::open_picture(source.path(), {record, 2, 11, name.size()});
    REQUIRE_MESSAGE(picture, picture.error().message);
    job.pictures.push_back(std::move(picture).value());
    page.trim = {Length::mm(side), Length::mm(side)};
    page.content.draw(ink::Picture{{}, Rect::mm(0, 0, side, side), {}});
}

}  // namespace portraits::testing
