#include "generator/write/picture_adder.h"

#include <algorithm>
#include <stdexcept>

#include "generator/write/ink_limit.h"
#include "generator/write/picture_embedding.h"

namespace portraits::write {

std::map<ink::PictureId, Dict> PictureAdder::add_all(const EncodedPages& pages) {
    std::map<ink::PictureId, double> widths;
    for (const auto& [place, page] : pages) {
        for (const auto& [picture, width] : page->pictures) {
            widths[picture] = std::max(widths[picture], width);
        }
    }
    std::map<ink::PictureId, Dict> added;
    for (const auto& [picture, width] : widths) {
        add(picture, width, added);
    }
    return added;
}

void PictureAdder::add(ink::PictureId picture, double width, std::map<ink::PictureId, Dict>& into) {
    const auto& file = job_.pictures.at(static_cast<std::size_t>(picture));
    try {
        into.emplace(picture, embed_picture(objects_, file, width, medium_, colours_));
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
