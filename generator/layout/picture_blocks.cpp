// Makes the blocks that show pictures: those of a city, and `plates` of any record:
//
//     {block: plates, field: plates.pictures, columns: 3, gutter: 6, height: 36, white: 4.5}

#include <optional>
#include <string>
#include <utility>

#include "generator/layout/block_factory.h"
#include "generator/layout/drawing_shapes.h"
#include "generator/layout/picture.h"
#include "generator/layout/tiles.h"

namespace portraits::layout {
namespace {

using record::Value;

/// What is said of a picture, then whose it is and on which terms.
std::string caption_of(const record::Photo& photo) {
    std::string owner = photo.credit;
    if (!photo.licence.empty()) {
        owner += (owner.empty() ? "" : ", ") + photo.licence;
    }
    const bool both = !photo.caption.empty() && !owner.empty();
    return photo.caption + (both ? " " : "") + owner;
}

/// Nothing if the picture could not be opened.
std::optional<Photo> opened(const record::Photo& from, const PageContext& context) {
    const auto id = context.book->pictures.find(from.path.string());
    if (!id) {
        return std::nullopt;
    }
    const ink::PictureFile& file = context.book->pictures.files[static_cast<std::size_t>(*id)];
    return Photo{*id,      file.width,      file.height, {from.focus_x, from.focus_y},
                 from.alt, caption_of(from)};
}

/// The city's photo by number.
std::optional<Photo> photo_of(std::size_t number, const PageContext& context) {
    const std::vector<record::Photo>& photos = context.city->photos;
    return number < photos.size() ? opened(photos[number], context) : std::nullopt;
}

BlockPtr make_picture(const Value& args, const PageContext& context) {
    const auto photo = photo_of(0, context);
    return photo ? picture(context.scribe, *photo, rect_in(args)) : nullptr;
}

BlockPtr make_second_photo(const Value& args, const PageContext& context) {
    const auto photo = photo_of(1, context);
    return photo ? rail_picture(context.scribe, *photo, rect_in(args).size) : nullptr;
}

BlockPtr make_plates(const Value& args, const PageContext& context) {
    const Length height = Length::mm(args["height"].number());
    std::vector<BlockPtr> plates;
    for (const Value& item : context.field(args["field"].text()).items()) {
        if (auto photo = opened(record::read_photo(item), context)) {
            plates.push_back(plate(context.scribe, *std::move(photo), height));
        }
    }
    return plates.empty()
               ? nullptr
               : tiles(std::move(plates), static_cast<int>(args["columns"].number()),
                       Length::mm(args["gutter"].number()), Length::mm(args["white"].number()));
}

}  // namespace

BlockMakers picture_blocks() {
    return {
        {"picture", make_picture}, {"second photo", make_second_photo}, {"plates", make_plates}};
}

}  // namespace portraits::layout
