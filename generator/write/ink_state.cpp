#include "generator/write/ink_state.h"

namespace portraits::write {
namespace {

bool is_pure_black(const ink::Swatch& swatch) {
    return swatch.cmyk[0] == 0 && swatch.cmyk[1] == 0 && swatch.cmyk[2] == 0 && swatch.cmyk[3] == 1;
}

}  // namespace

void InkState::set_colour(ink::SwatchId colour, const char* rgb, const char* cmyk) {
    const ink::Swatch& swatch = ink::swatch(palette_, colour);
    if (medium_ == Medium::Print) {
        for (const double part : swatch.cmyk) {
            out_.number(part);
        }
        out_.op(cmyk);
        return;
    }
    for (const std::uint8_t part : swatch.srgb) {
        out_.number(part / 255.0);
    }
    out_.op(rgb);
}

void InkState::fill(ink::SwatchId colour) {
    if (fill_ != colour) {
        set_colour(colour, "rg", "k");
        fill_ = colour;
    }
}

void InkState::stroke(const ink::Stroke& stroke) {
    if (stroke_ != stroke.colour) {
        set_colour(stroke.colour, "RG", "K");
        stroke_ = stroke.colour;
    }
    if (width_ != stroke.width) {
        out_.number(stroke.width.to_pt()).op("w");
        width_ = stroke.width;
    }
    if (cap_ != stroke.cap) {
        out_.op(stroke.cap == ink::Cap::Round ? "1 J" : "0 J");
        cap_ = stroke.cap;
    }
}

void InkState::overprint(bool wanted, ink::SwatchId colour) {
    const bool on =
        wanted && medium_ == Medium::Print && is_pure_black(ink::swatch(palette_, colour));
    if (on != overprint_) {
        out_.op(on ? "/Over gs" : "/Knock gs");
        overprint_ = on;
    }
}

}  // namespace portraits::write
