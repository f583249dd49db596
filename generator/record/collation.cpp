#include "generator/record/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <utility>

namespace portraits::record {
namespace {

std::unique_ptr<icu::Collator> collator_for(const std::string& lang) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(lang, status);
    if (U_FAILURE(status) != 0) {
        locale = icu::Locale::getRoot();
        status = U_ZERO_ERROR;
    }
    std::unique_ptr<icu::Collator> collator{icu::Collator::createInstance(locale, status)};
    if (U_FAILURE(status) != 0 || collator == nullptr) {
        throw std::runtime_error("ICU has no collation data");
    }
    return collator;
}

/// The bytes whose order is the order of the texts.
std::string sort_key(const icu::Collator& collator, const std::string& text) {
    const auto wide = icu::UnicodeString::fromUTF8(text);
    std::string key(static_cast<std::size_t>(collator.getSortKey(wide, nullptr, 0)), '\0');
    collator.getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()),
                        static_cast<std::int32_t>(key.size()));
    return key;
}

}  // namespace

void sort_cities(std::vector<City>& cities, const std::string& lang) {
    const auto collator = collator_for(lang);
    using Key = std::tuple<std::string, std::string, std::string, std::size_t>;
    std::vector<Key> keys;
    keys.reserve(cities.size());
    for (const City& city : cities) {
        keys.emplace_back(sort_key(*collator, city.country), sort_key(*collator, city.name),
                          city.slug, keys.size());
    }
    std::sort(keys.begin(), keys.end());
    std::vector<City> sorted;
    sorted.reserve(cities.size());
    for (const Key& key : keys) {
        sorted.push_back(std::move(cities[std::get<std::size_t>(key)]));
    }
    cities = std::move(sorted);
}

}  // namespace portraits::record
