#include "generator/check/pdf_font.h"

#include <algorithm>

namespace portraits::check::pdf {
namespace {

Object embedded_program(Object descriptor) {
    for (const char* key : {"FontFile", "FontFile2", "FontFile3"}) {
        if (has(descriptor, key)) {
            return value(descriptor, key);
        }
    }
    return Object::newNull();
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

PdfFont::PdfFont(Object dictionary)
    : dictionary_{dictionary},
      descriptor_{Object::newNull()},
      descendant_{Object::newNull()},
      name_{pdf::name(value(dictionary, "BaseFont"))},
      subtype_{pdf::name(value(dictionary, "Subtype"))},
      composite_{subtype_ == "Type0"} {
    if (composite_) {
        read_composite();
    } else {
        read_simple();
    }
    embedded_ = embedded_program(descriptor_).isStream() || subtype_ == "Type3";
    Object map = value(dictionary_, "ToUnicode");
    has_to_unicode_ = map.isStream();
    to_unicode_ = read_cmap(map);
    read_program();
}

void PdfFont::read_composite() {
    const std::vector<Object> descendants = items(value(dictionary_, "DescendantFonts"));
    if (!descendants.empty()) {
        descendant_ = descendants.front();
    }
    descriptor_ = value(descendant_, "FontDescriptor");
    default_width_ = number_or(value(descendant_, "DW"), 1000);
    read_widths(items(value(descendant_, "W")));
    Object encoding = value(dictionary_, "Encoding");
    identity_ = !encoding.isStream();
    encoding_ = read_cmap(encoding);
    if (encoding_.code_length == 0) {
        encoding_.code_length = 2;
    }
}

void PdfFont::read_simple() {
    descriptor_ = value(dictionary_, "FontDescriptor");
    default_width_ = number_or(value(descriptor_, "MissingWidth"), 0);
    int code = static_cast<int>(number_or(value(dictionary_, "FirstChar"), 0));
    for (const double width : numbers(value(dictionary_, "Widths"))) {
        widths_[code++] = width;
    }
    encoding_.code_length = 1;
}

/// `first [width …]` or `first last width` (ISO 32000-1, 9.7.4.3).
void PdfFont::read_widths(const std::vector<Object>& array) {
    for (std::size_t i = 0; i + 1 < array.size();) {
        int cid = static_cast<int>(number_or(array[i], 0));
        if (Object second = array[i + 1]; second.isArray()) {
            for (const double width : numbers(second)) {
                widths_[cid++] = width;
            }
            i += 2;
            continue;
        }
        const int last = std::min(static_cast<int>(number_or(array[i + 1], 0)), 65535);
        for (; i + 2 < array.size() && cid <= last; ++cid) {
            widths_[cid] = number_or(array[i + 2], 0);
        }
        i += 3;
    }
}

void PdfFont::read_program() {
    if (composite_ && embedded_) {
        program_ = std::make_unique<FontProgram>(stream_bytes(embedded_program(descriptor_)),
                                                 stream_bytes(value(descendant_, "CIDToGIDMap")));
    }
}

bool PdfFont::subset() const {
    return name_.size() > 7 && name_[6] == '+' &&
           std::all_of(name_.begin(), name_.begin() + 6, is_capital);
}

std::vector<int> PdfFont::codes_of(const std::string& shown) const {
    std::vector<int> codes;
    const auto step = static_cast<std::size_t>(encoding_.code_length);
    for (std::size_t i = 0; i + step <= shown.size(); i += step) {
        unsigned code = 0;
        for (std::size_t k = 0; k < step; ++k) {
            code = code << 8U | static_cast<unsigned char>(shown[i + k]);
        }
        codes.push_back(static_cast<int>(code));
    }
    return codes;
}

int PdfFont::glyph_id_of(int code) const {
    if (identity_) {
        return code;
    }
    const auto found = encoding_.cid.find(code);
    return found == encoding_.cid.end() ? 0 : found->second;
}

double PdfFont::width(int code) const {
    const auto found = widths_.find(composite_ ? glyph_id_of(code) : code);
    return found == widths_.end() ? default_width_ : found->second;
}

std::optional<std::string> PdfFont::text_of(int code) const {
    const auto found = to_unicode_.text.find(code);
    return found == to_unicode_.text.end() ? std::nullopt : std::optional{found->second};
}

const PdfFont& FontCache::font(Object dictionary) {
    const std::string key = dictionary.isIndirect() ? reference(dictionary) : dictionary.unparse();
    const auto known = by_reference_.find(key);
    if (known != by_reference_.end()) {
        return *known->second;
    }
    all_.push_back(std::make_unique<PdfFont>(dictionary));
    return *by_reference_.emplace(key, all_.back().get()).first->second;
}

}  // namespace portraits::check::pdf
