// A paragraph in any characters, by which the first bytes decide language, measure and setting.

#include <array>
#include <cstdint>
#include <string>

#include "generator/text/typesetter.h"
#include "tests/fuzz/targets.h"
#include "tests/text/setting_bench.h"

namespace portraits::fuzz {
namespace {

constexpr std::array languages{"en-GB", "el", "ar", "he", "zh-Hans", "ja", "ko", "th", "hi", ""};

}  // namespace

void set_text(std::string_view bytes) {
    if (bytes.size() < 3) {
        return;
    }
    static const text::testing::SettingBench bench;
    const auto choice = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    const text::Span span =
        bench.span(std::string{bytes.substr(3)}, languages[choice(0) % languages.size()]);
    text::ParagraphStyle style;
    style.hyphenate = (choice(1) & 1U) != 0;
    style.hang = (choice(1) & 2U) != 0;
    style.setting = (choice(1) & 4U) != 0 ? text::Setting::Justified : text::Setting::Ragged;
    style.balance = (choice(1) & 8U) != 0;
    style.looseness = choice(1) >> 6U;
    (void)bench.setter.set({&span, 1}, style, Length::mm(choice(2) + 1));
    (void)bench.setter.set_line({&span, 1});
}

}  // namespace portraits::fuzz
