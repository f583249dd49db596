#include "generator/write/entries.h"

#include "generator/write/text_string.h"

namespace portraits::write {

Entries& Entries::name(std::string_view key, std::string_view value) {
    append_text(text_, "/{}/{}", key, value);
    return *this;
}

Entries& Entries::number(std::string_view key, int value) {
    append_text(text_, "/{} {}", key, value);
    return *this;
}

Entries& Entries::text(std::string_view key, std::string_view utf8) {
    return raw(key, text_object(utf8));
}

Entries& Entries::reference(std::string_view key, int number) {
    append_text(text_, "/{} {} 0 R", key, number);
    return *this;
}

Entries& Entries::box(std::string_view key, const Rect& box, Length height) {
    std::string corners = "[";
    for (const Length at : {box.left(), height - box.bottom(), box.right(), height - box.top()}) {
        append_number(corners, at.to_pt());
        corners += ' ';
    }
    corners.back() = ']';
    return raw(key, corners);
}

Entries& Entries::raw(std::string_view key, std::string_view value) {
    text_ += '/';
    text_ += key;
    text_ += value;
    return *this;
}

Entries& Entries::all(std::string_view entries) {
    text_ += entries;
    return *this;
}

std::string Entries::dictionary() const { return "<<" + text_ + ">>"; }

void append_number(std::string& out, double value) {
    const std::size_t start = out.size();
    append_text(out, "{:.4f}", value);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.') {
        out.pop_back();
    }
    if (std::string_view{out}.substr(start) == "-0") {
        out.replace(start, std::string::npos, "0");
    }
}

void append_reference(std::string& out, int number) { append_text(out, "{} 0 R ", number); }

}  // namespace portraits::write
