#include "generator/write/objects.h"

#include <fmt/format.h>
#include <hpdf_objects.h>

#include <algorithm>
#include <utility>

#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

void check(HPDF_STATUS status) {
    if (status != HPDF_OK) {
        throw ObjectError{status};
    }
}

template <typename T>
T made(T object) {
    if (object == nullptr) {
        throw ObjectError{HPDF_FAILD_TO_ALLOC_MEM};
    }
    return object;
}

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

HPDF_Binary binary_of(HPDF_MMgr memory, std::string_view bytes) {
    std::string copy{bytes};  // libharu takes a pointer to non-const, and copies again
    return made(HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                                static_cast<HPDF_UINT>(copy.size())));
}

void* string_of(HPDF_MMgr memory, std::string_view utf8) {
    if (is_plain(utf8)) {
        return made(HPDF_String_New(memory, std::string{utf8}.c_str(), nullptr));
    }
    return binary_of(memory, utf16_with_mark(utf8));
}

/// libharu removes a Filter entry that it does not know the work of, so the entry is written after the others.
HPDF_STATUS write_flate_filter(HPDF_Dict /*dict*/, HPDF_Stream out) {
    return HPDF_Stream_WriteStr(out, "/Filter /FlateDecode\n");
}

HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream out) {
    const auto& text = *static_cast<const std::string*>(dict->attr);
    return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                             static_cast<HPDF_UINT>(text.size()));
}

}  // namespace

ObjectError::ObjectError(HPDF_STATUS status)
    : std::runtime_error{fmt::format("libharu reports error {:#06x}", status)} {}

Dict::Dict(HPDF_Dict handle) : handle_{made(handle)} {}
Array::Array(HPDF_Array handle) : handle_{made(handle)} {}

Dict& Dict::name(const char* key, const std::string& value) {
    check(HPDF_Dict_AddName(handle_, key, value.c_str()));
    return *this;
}

Dict& Dict::number(const char* key, int value) {
    check(HPDF_Dict_AddNumber(handle_, key, value));
    return *this;
}

Dict& Dict::real(const char* key, double value) {
    check(HPDF_Dict_AddReal(handle_, key, static_cast<HPDF_REAL>(value)));
    return *this;
}

Dict& Dict::boolean(const char* key, bool value) {
    check(HPDF_Dict_AddBoolean(handle_, key, value ? HPDF_TRUE : HPDF_FALSE));
    return *this;
}

Dict& Dict::text(const char* key, std::string_view utf8) {
    check(HPDF_Dict_Add(handle_, key, string_of(handle_->mmgr, utf8)));
    return *this;
}

Dict& Dict::bytes(const char* key, std::string_view value) {
    check(HPDF_Dict_Add(handle_, key, binary_of(handle_->mmgr, value)));
    return *this;
}

Dict& Dict::set(const char* key, Dict value) {
    check(HPDF_Dict_Add(handle_, key, value.handle_));
    return *this;
}

Dict& Dict::set(const char* key, Array value) {
    check(HPDF_Dict_Add(handle_, key, value.handle_));
    return *this;
}

Dict Dict::dict(const char* key) {
    const Dict value{HPDF_Dict_New(handle_->mmgr)};
    set(key, value);
    return value;
}

Array Dict::array(const char* key) {
    const Array value{HPDF_Array_New(handle_->mmgr)};
    set(key, value);
    return value;
}

int Dict::id() const { return static_cast<int>(handle_->header.obj_id & 0x00FFFFFFU); }

Array& Array::name(const std::string& value) {
    check(HPDF_Array_AddName(handle_, value.c_str()));
    return *this;
}

Array& Array::number(int value) {
    check(HPDF_Array_AddNumber(handle_, value));
    return *this;
}

Array& Array::real(double value) {
    check(HPDF_Array_AddReal(handle_, static_cast<HPDF_REAL>(value)));
    return *this;
}

Array& Array::text(std::string_view utf8) {
    check(HPDF_Array_Add(handle_, string_of(handle_->mmgr, utf8)));
    return *this;
}

Array& Array::bytes(std::string_view value) {
    check(HPDF_Array_Add(handle_, binary_of(handle_->mmgr, value)));
    return *this;
}

Array& Array::null() {
    check(HPDF_Array_Add(handle_, made(HPDF_Null_New(handle_->mmgr))));
    return *this;
}

Array& Array::add(Dict value) {
    check(HPDF_Array_Add(handle_, value.handle_));
    return *this;
}

Array& Array::add(Array value) {
    check(HPDF_Array_Add(handle_, value.handle_));
    return *this;
}

Dict Array::dict() {
    const Dict value{HPDF_Dict_New(handle_->mmgr)};
    add(value);
    return value;
}

Array Array::array() {
    const Array value{HPDF_Array_New(handle_->mmgr)};
    add(value);
    return value;
}

bool Array::empty() const { return HPDF_Array_Items(handle_) == 0; }

Objects::Objects() {
    HPDF_Error_Init(&error_, nullptr);
    memory_.reset(made(HPDF_MMgr_New(&error_, 0, nullptr, nullptr)));
    xref_.reset(made(HPDF_Xref_New(memory_.get(), 0)));
}

Objects::~Objects() = default;

Dict Objects::dict() {
    const Dict dict{HPDF_Dict_New(memory_.get())};
    check(HPDF_Xref_Add(xref_.get(), dict.handle_));
    return dict;
}

Array Objects::array() {
    const Array array{HPDF_Array_New(memory_.get())};
    check(HPDF_Xref_Add(xref_.get(), array.handle_));
    return array;
}

Dict Objects::stream(std::string_view bytes, Filter filter) {
    const Dict dict{HPDF_DictStream_New(memory_.get(), xref_.get())};
    check(HPDF_Stream_Write(dict.handle_->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                            static_cast<HPDF_UINT>(bytes.size())));
    if (filter == Filter::Jpeg) {
        dict.handle_->filter = HPDF_STREAM_FILTER_DCT_DECODE;
    } else if (filter == Filter::Flate) {
        dict.handle_->write_fn = write_flate_filter;
    }
    return dict;
}

void Objects::set_entries(Dict dict, std::string entries) {
    dict.handle_->attr = &entries_.emplace_back(std::move(entries));
    dict.handle_->write_fn = write_entries;
}

}  // namespace portraits::write
