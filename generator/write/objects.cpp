#include "generator/write/objects.h"

#include <fmt/format.h>

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

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* data, HPDF_UINT size) {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(data), size);
    return HPDF_OK;
}

std::string_view filter_entry(Filter filter) {
    switch (filter) {
        case Filter::None: return {};
        case Filter::Flate: return "/Filter/FlateDecode";
        case Filter::Jpeg: return "/Filter/DCTDecode";
    }
    return {};
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

Array& Array::number(int value) {
    check(HPDF_Array_AddNumber(handle_, value));
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

Objects::Objects(ObjectFile& file) : file_{file} {
    HPDF_Error_Init(&error_, nullptr);
    memory_.reset(made(HPDF_MMgr_New(&error_, 0, nullptr, nullptr)));
    stream_.reset(made(HPDF_CallbackWriter_New(memory_.get(), append_to_string, &text_)));
}

Objects::~Objects() = default;

Dict Objects::dict() {
    const int number = file_.reserve();
    Handle handle{made(HPDF_Dict_New(memory_.get()))};
    handle->header.obj_id = HPDF_OTYPE_INDIRECT | static_cast<HPDF_UINT32>(number);
    const Dict dict{handle.get()};
    open_.emplace(number, std::move(handle));
    return dict;
}

void Objects::write(Dict dict) { file_.write(dict.id(), emptied(dict)); }

void Objects::write(Dict dict, const Entries& entries) {
    file_.write(dict.id(), entries.dictionary());
    close(dict);
}

void Objects::write_stream(Dict dict, std::string_view bytes, Filter filter) {
    const std::string_view text = emptied(dict);
    const std::string_view entries = text.substr(2, text.rfind(">>") - 2);
    file_.write_stream(dict.id(), std::string{entries} += filter_entry(filter), bytes);
}

void Objects::write_all_but(Dict dict) {
    std::vector<Dict> others;
    for (const auto& [number, handle] : open_) {
        if (handle.get() != dict.handle_) {
            others.push_back(Dict{handle.get()});
        }
    }
    for (const Dict& other : others) {
        write(other);
    }
}

std::string_view Objects::emptied(Dict dict) {
    text_.clear();
    check(HPDF_Obj_WriteValue(dict.handle_, stream_.get(), nullptr));
    while (HPDF_List_ItemAt(dict.handle_->list, 0) != nullptr) {
        const auto* entry = static_cast<HPDF_DictElement>(HPDF_List_ItemAt(dict.handle_->list, 0));
        check(HPDF_Dict_RemoveElement(dict.handle_, std::string{entry->key}.c_str()));
    }
    close(dict);
    return text_;
}

void Objects::close(Dict dict) {
    auto node = open_.extract(dict.id());
    written_.push_back(std::move(node.mapped()));
}

}  // namespace portraits::write
