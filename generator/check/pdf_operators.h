#pragma once

#include <functional>
#include <string>
#include <vector>

#include "generator/check/pdf_values.h"

namespace portraits::check::pdf {

using Operands = std::vector<Object>;
using OperatorSink = std::function<void(const std::string& op, Operands& operands)>;

/// Reads a content stream, an array of them, or a CMap, which is written in the same tokens: calls `sink` for each operator
/// with what stands before it. An inline image comes as `ID`, whose operands are its dictionary's, and then `EI`, whose
/// operand is its data.
void for_each_operator(Object content, const OperatorSink& sink);

/// The i-th operand from the left as a number; 0 where there is none.
double operand(const Operands& operands, std::size_t i);

}  // namespace portraits::check::pdf
