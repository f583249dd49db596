#include "generator/write/picture_adder.h"

#include <stdexcept>

#include "generator/write/ink_limit.h"
#include "generator/write/picture_embedding.h"

namespace portraits::write {

std::map<ink::PictureId, int> PictureAdder::add_all(
    const std::map<ink::PictureId, double>& widths) {
    std::map<ink::PictureId, int> added;
    for (const auto& [picture, width] : widths) {
        add(picture, width, added);
    }
    return added;
}

void PictureAdder::add(ink::PictureId picture, double width, std::map<ink::PictureId, int>& into) {
    const auto& file = job_.pictures.at(static_cast<std::size_t>(picture));
    try {
        into.emplace(picture, embed_picture(objects_, file, width, medium_, colours_).id());
        if (medium_ == Medium::Print) {
            check_resolution(file, width, diagnostics_);
            if (press_ != nullptr) {
                check_picture_ink(file, width, colours_, *press_, diagnostics_);
            }
        }
    } catch (const std::runtime_error& error) {
        diagnostics_.error(file.mark, error.what(), "ask for the file again", "picture-unreadable");
    }
}

}  // namespace portraits::write
