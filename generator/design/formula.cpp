// Formulas of measures, by recursive descent over the grammar
//
//     sum      product (("+" | "-") product)*
//     product  factor (("*" | "/") factor)*
//     factor   number | name | "-" factor | "(" sum ")"

#include "generator/design/formula.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <utility>

namespace portraits::design {
namespace {

constexpr std::string_view digits = "0123456789.";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";

class Parser {
public:
    Parser(const record::Value& formula, const Lookup& look_up, Diagnostics& diagnostics)
        : formula_{formula}, text_{formula_.text()}, look_up_{look_up}, diagnostics_{diagnostics} {}

    std::optional<double> run() && {
        const double result = sum();
        if (!failed_ && next() != '\0') {
            fail("a formula ends here, or goes on with + - * /");
        }
        return failed_ ? std::nullopt : std::optional{result};
    }

private:
    /// The next character that is no space; 0 at the end.
    char next() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    bool take(char wanted) {
        const bool found = next() == wanted;
        at_ += found ? 1 : 0;
        return found;
    }

    /// The longest run of such characters from here on.
    std::string_view take_run(std::string_view of) {
        const std::size_t end = std::min(text_.find_first_not_of(of, at_), text_.size());
        const std::string_view run = std::string_view{text_}.substr(at_, end - at_);
        at_ = end;
        return run;
    }

    double sum() {
        double result = product();
        while (!failed_) {
            if (take('+')) {
                result += product();
            } else if (take('-')) {
                result -= product();
            } else {
                break;
            }
        }
        return result;
    }

    double product() {
        double result = factor();
        while (!failed_) {
            if (take('*')) {
                result *= factor();
            } else if (take('/')) {
                result /= divisor();
            } else {
                break;
            }
        }
        return result;
    }

    double divisor() {
        const std::size_t begin = at_;
        const double result = factor();
        if (result == 0 && !failed_) {
            at_ = begin;
            fail("this is 0, by which nothing can be divided");
        }
        return failed_ ? 1 : result;
    }

    double factor() {
        const char first = next();
        if (take('-')) {
            return -factor();
        }
        if (take('(')) {
            const double inner = sum();
            if (!failed_ && !take(')')) {
                fail("a parenthesis is not closed");
            }
            return inner;
        }
        if (digits.find(first) != std::string_view::npos && first != '\0') {
            return number();
        }
        if (letters.find(first) != std::string_view::npos && first != '\0') {
            return name();
        }
        fail("a number or a name has to stand here");
        return 0;
    }

    double number() {
        const std::size_t begin = at_;
        const std::string_view written = take_run(digits);
        double result = 0;
        const auto end = std::from_chars(written.data(), written.data() + written.size(), result);
        if (end.ptr != written.data() + written.size()) {
            at_ = begin;
            fail(fmt::format("{} is no number", written));
        }
        return result;
    }

    double name() {
        const std::size_t begin = at_;
        const std::string_view written = take_run(letters);
        const auto found = look_up_(written, formula_.mark_within(begin, written.size()));
        failed_ = failed_ || !found;
        return found.value_or(0);
    }

    void fail(std::string message) {
        if (!failed_) {
            diagnostics_.error(formula_.mark_within(at_, 1), std::move(message));
        }
        failed_ = true;
    }

    record::Value formula_;
    std::string text_;
    const Lookup& look_up_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 1;  ///< after the `=`
    bool failed_ = false;
};

}  // namespace

bool is_formula(const record::Value& scalar) {
    return scalar.kind() == record::Kind::String && scalar.text().starts_with('=');
}

std::optional<double> evaluate(const record::Value& formula, const Lookup& look_up,
                               Diagnostics& diagnostics) {
    return Parser{formula, look_up, diagnostics}.run();
}

}  // namespace portraits::design
