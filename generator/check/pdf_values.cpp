#include "generator/check/pdf_values.h"

#include <fmt/format.h>

#include <qpdf/Buffer.hh>

namespace portraits::check::pdf {
namespace {

Object dictionary_of(Object object) { return object.isStream() ? object.getDict() : object; }

}  // namespace

Object value(Object holder, const std::string& key) {
    const bool readable = holder.isInitialized() && (holder.isDictionary() || holder.isStream());
    return readable ? dictionary_of(holder).getKey("/" + key) : Object::newNull();
}

Object value(Object holder, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        holder = value(holder, std::string{key});
    }
    return holder;
}

bool has(Object holder, const std::string& key) { return !value(holder, key).isNull(); }

std::vector<std::string> keys(Object holder) {
    std::vector<std::string> all;
    if (holder.isInitialized() && (holder.isDictionary() || holder.isStream())) {
        for (const std::string& key : dictionary_of(holder).getKeys()) {
            all.push_back(key.substr(1));
        }
    }
    return all;
}

std::string name(Object object) { return object.isName() ? object.getName().substr(1) : ""; }

std::string text(Object object) { return object.isString() ? object.getUTF8Value() : ""; }

std::string bytes(Object object) { return object.isString() ? object.getStringValue() : ""; }

std::optional<double> number(Object object) {
    return object.isNumber() ? std::optional{object.getNumericValue()} : std::nullopt;
}

double number_or(Object object, double otherwise) { return number(object).value_or(otherwise); }

bool is_true(Object object) { return object.isBool() && object.getBoolValue(); }

std::vector<Object> items(Object object) {
    return object.isArray() ? object.getArrayAsVector() : std::vector<Object>{};
}

std::vector<double> numbers(Object object) {
    std::vector<double> all;
    for (const Object& item : items(object)) {
        all.push_back(number_or(item, 0));
    }
    return all;
}

std::optional<Box> box(Object object) {
    const std::vector<double> v = numbers(object);
    if (v.size() != 4) {
        return std::nullopt;
    }
    return Box{std::min(v[0], v[2]), std::min(v[1], v[3]), std::max(v[0], v[2]),
               std::max(v[1], v[3])};
}

std::optional<Matrix> matrix(Object object) {
    const std::vector<double> v = numbers(object);
    return v.size() == 6 ? std::optional{Matrix{v[0], v[1], v[2], v[3], v[4], v[5]}} : std::nullopt;
}

std::string stream_bytes(Object stream) {
    if (!stream.isStream()) {
        return {};
    }
    try {
        const auto buffer = stream.getStreamData(qpdf_dl_all);
        const auto* begin = reinterpret_cast<const char*>(buffer->getBuffer());
        return {begin, begin + buffer->getSize()};
    } catch (const std::exception&) {
        return {};  // libqpdf throws for filters that it does not know
    }
}

std::vector<std::string> filters(Object stream) {
    Object filter = value(stream, "Filter");
    std::vector<std::string> all;
    for (const Object& item : filter.isName() ? std::vector{filter} : items(filter)) {
        all.push_back(name(item));
    }
    return all;
}

std::string reference(Object object) {
    return object.isIndirect()
               ? fmt::format("{} {} R", object.getObjectID(), object.getGeneration())
               : "direct object";
}

void for_each_dictionary(Object object, const std::function<void(Object)>& visit) {
    if (object.isDictionary() || object.isStream()) {
        visit(object);
    }
    std::vector<Object> inside = items(object);
    for (const std::string& key : keys(object)) {
        inside.push_back(value(object, key));
    }
    for (const Object& item : inside) {
        if (!item.isIndirect()) {
            for_each_dictionary(item, visit);
        }
    }
}

}  // namespace portraits::check::pdf
