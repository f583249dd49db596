#include "generator/check/pdf_operators.h"

namespace portraits::check::pdf {
namespace {

class Reader : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit Reader(const OperatorSink& sink) : sink_{sink} {}

    void handleObject(QPDFObjectHandle object, std::size_t /*offset*/,
                      std::size_t /*length*/) override {
        if (object.isOperator()) {
            sink_(object.getOperatorValue(), operands_);
            operands_.clear();
        } else {
            operands_.push_back(std::move(object));
        }
    }
    void handleEOF() override {}

private:
    const OperatorSink& sink_;
    Operands operands_;
};

}  // namespace

void for_each_operator(Object content, const OperatorSink& sink) {
    if (!content.isStream() && !content.isArray()) {
        return;
    }
    Reader reader{sink};
    Object::parseContentStream(content, &reader);
}

double operand(const Operands& operands, std::size_t i) {
    return i < operands.size() ? number_or(operands[i], 0) : 0;
}

}  // namespace portraits::check::pdf
