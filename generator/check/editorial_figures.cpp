#include "generator/check/editorial_figures.h"

#include <algorithm>
#include <charconv>

namespace portraits::check {
namespace {

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{number} : std::nullopt;
}

}  // namespace

std::optional<double> number_of(const record::City& city, std::string_view key) {
    const record::Fact* fact = city.fact(key);
    return fact == nullptr ? std::nullopt : fact->value;
}

std::optional<double> density_of(const record::City& city) {
    const std::optional<double> population = number_of(city, figure::population);
    const std::optional<double> area = number_of(city, figure::area);
    return population && area && *area > 0 ? std::optional{*population / *area} : std::nullopt;
}

record::Value fact_value(const record::City& city, std::string_view key) {
    record::Value value = city.value["facts"];
    while (!key.empty()) {
        const std::string_view part = key.substr(0, key.find('.'));
        value = value[part];
        key.remove_prefix(part.size() == key.size() ? part.size() : part.size() + 1);
    }
    return value;
}

std::optional<int> year_of(std::string_view text) {
    const std::optional<int> first = digits(text.substr(0, 4));
    if (!first || text.size() == 4) {
        return first;
    }
    const std::size_t separator =
        text[4] == '-' || text[4] == '/' ? 1 : std::string_view{"–"}.size();
    const std::string_view rest = text.substr(std::min(text.size(), 4 + separator));
    const std::optional<int> last = digits(rest);
    if (last && rest.size() == 2) {
        return *first / 100 * 100 + *last;
    }
    return last;
}

std::optional<int> year_of(const record::Edition& edition) {
    return digits(std::string_view{edition.date}.substr(0, 4));
}

}  // namespace portraits::check
