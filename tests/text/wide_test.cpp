// Chinese, Japanese and Korean setting: where lines break, what stands between characters, and what marks give up.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "generator/text/characters.h"
#include "generator/text/typesetter.h"
#include "tests/text/setting_bench.h"
#include "tests/text/unicode_data.h"

namespace portraits::text {
namespace {

constexpr double em = 10;  // pt, so that a tenth of a point is a hundredth of an em

struct Bench : testing::SettingBench {
    Bench() { size = em; }
    /// The width of a line in em.
    [[nodiscard]] double width(const std::string& text, const std::string& lang = "zh-Hans") const {
        const Span one = span(text, lang);
        return setter.set_line({&one, 1}).width.to_pt() / em;
    }
    [[nodiscard]] Broken set(const std::string& text, double ems, const ParagraphStyle& style = {},
                             const std::string& lang = "zh-Hans") const {
        const Span one = span(text, lang);
        return setter.set({&one, 1}, style, Length::pt(em * ems));
    }
};

Bench& bench() {
    static Bench the_bench;
    return the_bench;
}

ParagraphStyle justified() {
    ParagraphStyle style;
    style.setting = Setting::Justified;
    return style;
}

std::string text_of(const Line& line) {
    std::string text;
    for (const ink::Item& item : line.items) {
        text += std::get<ink::GlyphRun>(item.shape).text;
    }
    return text;
}

/// The lines of a paragraph, parted by `|`.
std::string lines_of(const Broken& broken) {
    std::string all;
    for (const Line& line : broken.lines) {
        all += (all.empty() ? "" : "|") + text_of(line);
    }
    return all;
}

TEST_CASE("a quarter em stands between Han and Latin, and is no text") {
    const double letter = bench().width("L");
    CHECK(bench().width("个L") == doctest::Approx(1.25 + letter));
    CHECK(bench().width("个L个") == doctest::Approx(2.5 + letter));
    CHECK(bench().width("15分") - bench().width("15") == doctest::Approx(1.25));
    const Span span = bench().span("三个L和6个W", "zh-Hans");
    CHECK(text_of(bench().setter.set_line({&span, 1})) == "三个L和6个W");
}

TEST_CASE("no gap stands beside a space, a mark or Hangul") {
    const double letter = bench().width("L");
    CHECK(bench().width("个 L") == doctest::Approx(1 + bench().width("a L") - bench().width("a")));
    CHECK(bench().width("（L") == doctest::Approx(0.5 + letter));
    CHECK(bench().width("个，L") == doctest::Approx(2 + letter));
    CHECK(bench().width("시L", "ko") == doctest::Approx(bench().width("시", "ko") + letter));
}

TEST_CASE("a gap belongs to the character beside it and goes where the line ends") {
    const Broken broken = bench().set("学习city", 2.1);
    CHECK(lines_of(broken) == "学习|city");
    CHECK(broken.lines[0].width == Length::pt(2 * em));
    CHECK(broken.lines[1].width.to_pt() == doctest::Approx(em * bench().width("city")));
    CHECK(bench().set("个个city", 4).lines.front().width > Length::pt(3.25 * em));
}

TEST_CASE("marks that meet share one blank half, and those at the edges give theirs up") {
    CHECK(bench().width("习，习") == doctest::Approx(3));
    CHECK(bench().width("习”，习") == doctest::Approx(3.5));
    CHECK(bench().width("习，“习") == doctest::Approx(3.5));
    CHECK(bench().width("习“（习") == doctest::Approx(3.5));
    CHECK(bench().width("习”）。习") == doctest::Approx(4));
    CHECK(bench().width("“习”") == doctest::Approx(2));
    CHECK(bench().width("（习。") == doctest::Approx(2));
    CHECK(bench().width("「習」、", "ja") == doctest::Approx(2.5));
}

TEST_CASE("in a text of another language quotation marks are as wide as they are") {
    CHECK(bench().width("“习”", "en") == doctest::Approx(bench().width("“”", "en") + 1));
    CHECK(bench().width("a“b”", "zh-Hans") > bench().width("a“b”", "en"));
}

TEST_CASE("a mark that ends a line stands in it by half") {
    CHECK(lines_of(bench().set("学习型城，市在学", 4.5)) == "学习型城，|市在学");
    CHECK(lines_of(bench().set("学习型（城市在", 3.6)) == "学习型|（城市在");
}

TEST_CASE("no line begins with a mark that closes or ends with one that opens") {
    CHECK(lines_of(bench().set("学习型“城”，市", 4)) == "学习型|“城”，市");
    CHECK(lines_of(bench().set("学习型城——市在学", 5)) != "学习型城—|—市在学");
    CHECK(lines_of(bench().set("学习的城市·城市", 5)) == "学习的城|市·城市");
    CHECK(lines_of(bench().set("カタカナーのッ", 4, {}, "ja")) == "カタカ|ナーのッ");
}

TEST_CASE("a figure stays with what it counts, and a last line is more than a character") {
    CHECK(lines_of(bench().set("学习时间15分钟以后", 5.5)) == "学习时间|15分钟以后");
    CHECK(lines_of(bench().set("学习型城市。", 4)) == "学习型|城市。");
}

TEST_CASE("balanced lines break between words, others within them too") {
    ParagraphStyle balanced;
    balanced.balance = true;
    const std::string text = "检查中文的排版规则和标点";
    CHECK(lines_of(bench().set(text, 8, balanced)) == "检查中文的|排版规则和标点");
    CHECK(lines_of(bench().set(text, 6)) == "检查中文的排|版规则和标点");
}

TEST_CASE("ragged Korean breaks between words, justified Korean within them") {
    const std::string text = "다양한 요구에 맞는 다양한 학습 기회";
    CHECK(lines_of(bench().set(text, 8, {}, "ko")) == "다양한 요구에 |맞는 다양한 |학습 기회");
    const Broken filled = bench().set(
        "소외된 이들을 위한 평생교육과 성인 문해 프로그램을 더 늘려 갑니다", 8, justified(), "ko");
    const auto in_word = [](const Line& line) { return !text_of(line).ends_with(' '); };
    CHECK(std::any_of(filled.lines.begin(), filled.lines.end() - 1, in_word));
    CHECK(lines_of(bench().set("평생학습도시조성위원회", 4, {}, "ko")).find('|') !=
          std::string::npos);
}

TEST_CASE("Korean brackets and particles stay with their words") {
    CHECK(lines_of(bench().set("도시의 면적(km²)은 아주 크다", 6, {}, "ko")) ==
          "도시의 |면적(km²)은 |아주 크다");
}

TEST_CASE("Thai and Khmer break between the words of ICU's dictionaries") {
    CHECK(lines_of(bench().set("เมืองแห่งการเรียนรู้", 4, {}, "th")) == "เมือง|แห่งการ|เรียนรู้");
    CHECK(lines_of(bench().set("ទីក្រុងរៀនសូត្រ", 5, {}, "km")) == "ទីក្រុង|រៀនសូត្រ");
}

TEST_CASE("justified Chinese fills its measure between characters") {
    const Broken broken = bench().set(
        "搭建学习服务平台，其中的“15分钟文化圈”将让每位居民从家中步行不超过15分钟，就能到达最近的学"
        "习场所。",
        9.3, justified());
    REQUIRE(broken.lines.size() > 3);
    for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
        CAPTURE(i);
        CHECK(broken.lines[i].width.to_pt() == doctest::Approx(93));
    }
    CHECK(broken.lines.back().width < Length::pt(93));
}

// The slow, obvious reference: characters one by one, each with a rule for its left and its right neighbour.

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool opens(char32_t c) { return is_one_of(c, U"“（「"); }
bool closes(char32_t c) { return is_one_of(c, U"”）」，。"); }
bool is_han(char32_t c) { return is_one_of(c, U"学习型城市"); }
bool is_latin(char32_t c) { return is_one_of(c, U"Lc5"); }

double reference_width(const std::u32string& line) {
    double width = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char32_t before = i > 0 ? line[i - 1] : 0;
        const char32_t after = i + 1 < line.size() ? line[i + 1] : 0;
        std::string alone;
        testing::append_utf8(alone, line[i]);
        width += is_latin(line[i]) ? bench().width(alone) : 1;
        if (opens(line[i]) && (before == 0 || opens(before) || closes(before))) {
            width -= 0.5;
        }
        if (closes(line[i]) && (after == 0 || closes(after))) {
            width -= 0.5;
        }
        if ((is_han(before) && is_latin(line[i])) || (is_latin(before) && is_han(line[i]))) {
            width += 0.25;
        }
    }
    return width;
}

std::u32string random_text(std::mt19937& random) {
    constexpr std::u32string_view alphabet = U"学习型城市学习型城市“（「”）」，。Lc5";
    std::u32string text;
    for (auto length = 1 + random() % 30; length > 0; --length) {
        const char32_t c = alphabet[random() % alphabet.size()];
        // Latin letters that meet are kerned, which the reference knows nothing of.
        if (text.empty() || !is_latin(text.back()) || !is_latin(c)) {
            text += c;
        }
    }
    return text;
}

TEST_CASE("widths, broken or not, are those of the reference") {
    std::mt19937 random{20161115};
    for (int i = 0; i < 400; ++i) {
        std::string text;
        for (const char32_t c : random_text(random)) {
            testing::append_utf8(text, c);
        }
        CAPTURE(text);
        const Broken broken = bench().set(text, 8);
        std::string all;
        for (const Line& line : broken.lines) {
            const std::string set = text_of(line);
            const auto points = characters_of(set).points;
            CAPTURE(set);
            CHECK(line.width.to_pt() / em ==
                  doctest::Approx(reference_width({points.begin(), points.end()})).epsilon(0.001));
            CHECK((broken.overfull || line.width <= Length::pt(8 * em)));
            CHECK((&line == &broken.lines.front() || !closes(points.front())));
            CHECK((&line == &broken.lines.back() || !opens(points.back())));
            all += set;
        }
        CHECK(all == text);
    }
}

}  // namespace
}  // namespace portraits::text
