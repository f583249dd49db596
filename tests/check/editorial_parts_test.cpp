// The parts that rules are made of, each beside a slower or a published one.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "generator/check/editorial_addresses.h"
#include "generator/check/editorial_figures.h"
#include "generator/check/editorial_lexicon.h"
#include "generator/check/editorial_names.h"
#include "generator/check/editorial_number_text.h"
#include "generator/check/editorial_shingles.h"
#include "generator/check/editorial_statistics.h"
#include "generator/check/editorial_variety.h"
#include "generator/check/editorial_words.h"

using portraits::check::begins_sentence;
using portraits::check::doubt_of_host;
using portraits::check::fault_of_email;
using portraits::check::fault_of_phone;
using portraits::check::fault_of_web;
using portraits::check::find_likenesses;
using portraits::check::folded;
using portraits::check::is_in_script_of;
using portraits::check::Lexicon;
using portraits::check::Likeness;
using portraits::check::median;
using portraits::check::nearly_same;
using portraits::check::Phrase;
using portraits::check::phrases_of;
using portraits::check::plain_phone;
using portraits::check::read_number_text;
using portraits::check::robust_z;
using portraits::check::sentences_of;
using portraits::check::Spelling;
using portraits::check::Variety;
using portraits::check::variety_of;
using portraits::check::Word;
using portraits::check::words_of;
using portraits::check::year_of;

namespace {

using Texts = std::vector<std::vector<std::string>>;

/// Every two texts compared, shingle by shingle.
std::vector<Likeness> likenesses_by_hand(const Texts& texts, double least) {
    const auto shingles = [](const std::vector<std::string>& words) {
        std::set<std::vector<std::string>> set;
        for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
            set.insert({words[i], words[i + 1], words[i + 2]});
        }
        return set;
    };
    std::vector<Likeness> found;
    for (std::size_t first = 0; first < texts.size(); ++first) {
        for (std::size_t second = first + 1; second < texts.size(); ++second) {
            const auto a = shingles(texts[first]);
            const auto b = shingles(texts[second]);
            const auto shared = std::count_if(a.begin(), a.end(),
                                              [&b](const auto& each) { return b.contains(each); });
            const double all =
                static_cast<double>(a.size() + b.size()) - static_cast<double>(shared);
            if (shared > 0 && static_cast<double>(shared) / all >= least) {
                found.push_back({first, second, static_cast<double>(shared) / all});
            }
        }
    }
    return found;
}

Texts random_texts(unsigned seed) {
    std::mt19937 random{seed};
    Texts texts(12);
    for (auto& text : texts) {
        text.resize(random() % 9);
        for (std::string& word : text) {
            word = static_cast<char>('a' + random() % 2);
        }
    }
    return texts;
}

std::vector<std::string> texts_of(const std::vector<Word>& words) {
    std::vector<std::string> texts;
    for (const Word& word : words) {
        texts.emplace_back(word.text);
    }
    return texts;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("likenesses by an index are those found by comparing every two texts") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Texts texts = random_texts(seed);
        for (const double least : {0.3, 0.6, 1.0}) {
            const auto quick = find_likenesses(texts, least);
            const auto slow = likenesses_by_hand(texts, least);
            REQUIRE(quick.size() == slow.size());
            for (std::size_t i = 0; i < quick.size(); ++i) {
                CHECK(quick[i].first == slow[i].first);
                CHECK(quick[i].second == slow[i].second);
                CHECK(quick[i].similarity == slow[i].similarity);
            }
        }
    }
}

TEST_CASE("a robust z-score is not moved by the outlier that it is to find") {
    // The example of Iglewicz and Hoaglin's section 3: nine near values and a wild one.
    const std::vector<double> values{2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3};
    const std::vector<double> scores = robust_z(values);
    CHECK(median(values) == doctest::Approx(2.45));
    CHECK(scores[8] == doctest::Approx(0.6745 * (8.2 - 2.45) / 0.15).epsilon(0.2));
    CHECK(std::abs(scores[0]) < 3.5);
    CHECK(std::abs(scores[9]) > 3.5);
    CHECK(robust_z(std::vector<double>{5, 5, 5, 9}) == std::vector<double>{0, 0, 0, 0});
    CHECK(median({}) == 0);
    CHECK(median({3, 1}) == 2);
}

TEST_CASE("words are letters with apostrophes inside") {
    CHECK(texts_of(words_of("‘Modi’in’ is Re’ut’s well-lit 2nd city.")) ==
          Strings{"Modi’in", "is", "Re’ut’s", "well", "lit", "2nd", "city"});
    CHECK(texts_of(words_of("Λάρισα 고양")) == Strings{"Λάρισα", "고양"});
    CHECK(words_of("").empty());
}

TEST_CASE("a word is in a script that its language is written in, or not") {
    CHECK(is_in_script_of("learning", "en-GB"));
    CHECK_FALSE(is_in_script_of("στο", "en-GB"));
    CHECK(is_in_script_of("Λάρισα", "el"));
    CHECK(is_in_script_of("カナ", "ja"));
    CHECK_FALSE(is_in_script_of("", "en"));
}

TEST_CASE("sentences end as their script has it") {
    CHECK(texts_of(sentences_of("城市很大。人也多！好吗？")) ==
          std::vector<std::string>{"城市很大。", "人也多！", "好吗？"});
    CHECK(texts_of(sentences_of("वह बड़ा है। वह पुराना है।")) ==
          std::vector<std::string>{"वह बड़ा है।", "वह पुराना है।"});
    CHECK(texts_of(sentences_of("ነው። እኩልነት")) == std::vector<std::string>{"ነው።", "እኩልነት"});
    const std::string text = "Քաղաք։ «Երևան» է";
    CHECK(begins_sentence(text, text.find("Երևան")));
    CHECK_FALSE(begins_sentence(text, text.find("է", text.find("Երևան"))));
}

TEST_CASE("sentences end before capitals, not at abbreviations and initials") {
    CHECK(
        texts_of(sentences_of("It grew by 2.5 million. Is it, e.g. this? Yes! J. Smith agrees")) ==
        Strings{"It grew by 2.5 million.", "Is it, e.g. this?", "Yes!", "J. Smith agrees"});
}

TEST_CASE("spellings of one name fold to the same") {
    CHECK(folded("Sønderborg") == folded("Sonderborg"));
    CHECK(folded("ESKİŞEHİR") == folded("Eskişehir"));
    CHECK(folded("Eskısehir") == folded("Eskisehir"));
    CHECK(folded("Villa-María") == folded("villa maria"));
    CHECK(folded("Cork") != folded("York"));
}

TEST_CASE("names are nearly the same if they are long and differ in a letter") {
    CHECK(nearly_same(Spelling{"Ybycui"}, Spelling{"Ybycuí"}));
    CHECK(nearly_same(Spelling{"Thomas Jarvis"}, Spelling{"Thomas Jarvice"}));
    CHECK_FALSE(nearly_same(Spelling{"Cork"}, Spelling{"York"}));
    CHECK_FALSE(nearly_same(Spelling{"Cork"}, Spelling{"Cork"}));
}

TEST_CASE("phrases are words in a row, without the possessive at their end") {
    Strings phrases;
    for (const Phrase& phrase : phrases_of("In Villa María’s old, new town", 2)) {
        phrases.emplace_back(phrase.text);
    }
    CHECK(phrases == Strings{"In Villa", "Villa María", "María’s old", "new town"});
    CHECK(phrases_of("a b", 0).empty());
}

TEST_CASE("numbers in texts are read with their separators and units") {
    const auto read = [](std::string_view text) {
        const auto number = read_number_text(text);
        return number ? number->suggestion : "none";
    };
    CHECK(read("268,05") == "268.05");
    CHECK(read("1,042,285") == "1042285");
    CHECK(read("1 042 285") == "1042285");
    CHECK(read("1.042.285") == "1042285");
    CHECK(read("1\u202F042\u202F285,5") == "1042285.5");
    CHECK(read("1,042.5") == "1042.5");
    CHECK(read("36 km²") == "36");
    CHECK(read("ca. 5000") == "5000");
    CHECK(read("252,973") == "252973, or 252.973 if the comma stands before decimals");
    CHECK(read("men 12.4, women 10.9") == "none");
    CHECK(read("between 210,000 and 260,000") == "none");
    CHECK(read("12,") == "none");
    CHECK(read("") == "none");
}

TEST_CASE("years are read as records write them") {
    CHECK(year_of("2015") == 2015);
    CHECK(year_of("2014–2015") == 2015);
    CHECK(year_of("2014-15") == 2015);
    CHECK(year_of("1999/2001") == 2001);
    CHECK_FALSE(year_of(""));
    CHECK_FALSE(year_of("n/a"));
}

TEST_CASE("addresses are held against their standards") {
    for (const char* good : {"a@b.org", "learning.city@bristol.gov.uk", "o'neil+x@a-b.ie"}) {
        CAPTURE(good);
        CHECK(fault_of_email(good).empty());
    }
    for (const char* bad : {"a b@c.org", "a@b", "a@@b.org", "a..b@c.org", "@b.org", "a@b..org",
                            "a@-b.org", "ab.org"}) {
        CAPTURE(bad);
        CHECK_FALSE(fault_of_email(bad).empty());
    }
    CHECK(fault_of_web("uil.unesco.org/learning-cities").empty());
    CHECK(fault_of_web("https://a.org:80/b").empty());
    CHECK_FALSE(fault_of_web("http//a.org").empty());
    CHECK_FALSE(fault_of_web("www.a.org.").empty());
    CHECK(doubt_of_host("korea.kr").empty());
    CHECK(doubt_of_host("specimen.example").empty());
    CHECK(doubt_of_host("GMAIL.COM").empty());
    CHECK(doubt_of_host("gmail.cm") == "is gmail.com meant?");
    CHECK_FALSE(doubt_of_host("a.qqq").empty());
}

TEST_CASE("telephone numbers are normalized to E.164 and held against its form") {
    CHECK(plain_phone("+49 (0)40 44-80.410") == "+49404480410");
    CHECK(fault_of_phone("+49404480410").empty());
    for (const char* bad : {"040448", "0049404480410", "+0494044", "+4940448", "+4940",
                            "+1234567890123456", "+49x4044804"}) {
        CAPTURE(bad);
        CHECK_FALSE(fault_of_phone(bad).empty());
    }
}

TEST_CASE("words of the two Englishes are told apart with their endings") {
    CHECK(variety_of("colours")->other == "colors");
    CHECK(variety_of("Centered")->other == "centred");
    CHECK(variety_of("centred")->other == "centered");
    CHECK(variety_of("neighborhood")->other == "neighbourhood");
    CHECK(variety_of("programs")->variety == Variety::American);
    for (const char* shared :
         {"learning", "practice", "meter", "analyses", "organize", "colourist"}) {
        CAPTURE(shared);
        CHECK_FALSE(variety_of(shared));
    }
}

TEST_CASE("a dictionary is asked in its own encoding") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path{PORTRAITS_BINARY_DIR} / "scratch" / "dictionary";
    fs::create_directories(folder);
    std::ofstream{folder / "fr_FR.aff"} << "SET ISO8859-1\nTRY ea\n";
    std::ofstream{folder / "fr_FR.dic"} << "1\n\xe9t\xe9\n";
    const Lexicon lexicon{folder, {"fr", "el"}, {"Kisumu"}};
    CHECK(lexicon.has("fr"));
    CHECK_FALSE(lexicon.has("el"));
    CHECK(lexicon.knows("été", "fr"));
    CHECK_FALSE(lexicon.knows("êté", "fr"));
    CHECK(lexicon.suggestions("étè", "fr") == Strings{"été"});
    CHECK(lexicon.knows("kisumu", "el"));
}
