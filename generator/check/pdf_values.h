#pragma once

#include <functional>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "generator/check/pdf_geometry.h"

namespace portraits::check::pdf {

/// A handle of libqpdf: a copy means the same object of the file.
using Object = QPDFObjectHandle;

// The file may hold anything anywhere. These take what is there for what it is, and nothing for anything else.

/// The value of a key, without its slash, of a dictionary or of a stream's; null for all else.
Object value(Object holder, const std::string& key);
/// A path of keys.
Object value(Object holder, std::initializer_list<const char*> keys);
bool has(Object holder, const std::string& key);
/// The keys of a dictionary or of a stream's, without their slashes, sorted.
std::vector<std::string> keys(Object holder);

/// A name without its slash; empty for all else.
std::string name(Object object);
/// A text string as UTF-8.
std::string text(Object object);
/// A string byte by byte.
std::string bytes(Object object);
std::optional<double> number(Object object);
double number_or(Object object, double otherwise);
bool is_true(Object object);
/// The members of an array; none for all else.
std::vector<Object> items(Object object);
/// An array of numbers; what is none counts as 0.
std::vector<double> numbers(Object object);
std::optional<Box> box(Object object);
std::optional<Matrix> matrix(Object object);

/// The decoded bytes of a stream, empty if they cannot be decoded.
std::string stream_bytes(Object stream);
/// The filters of a stream, by their names.
std::vector<std::string> filters(Object stream);

/// `12 0 R` for reports; `direct object` for one without a number.
std::string reference(Object object);

/// Calls `visit` with this object, if it is a dictionary or stream, and with all that stand directly inside it.
void for_each_dictionary(Object object, const std::function<void(Object)>& visit);

}  // namespace portraits::check::pdf
