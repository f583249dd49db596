// "About N words must go": the number that an error names is put to the test. The words go from the end of the field that it names,
// and the page is made to fit again.

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "mutate.h"
#include "tests/cli/process.h"
#include "trial.h"

namespace portraits::tests {
namespace {

/// What an error asks a city's officer to do.
struct Request {
    std::string field;
    std::size_t words = 0;
};

/// By the record's file name.
using Requests = std::map<std::string, std::vector<Request>>;

/// The N of "about N words must go"; 0 if a hint asks for something else.
std::size_t words_to_go(const std::string& hint) {
    constexpr std::string_view opening = "about ";
    std::size_t words = 0;
    if (hint.starts_with(opening)) {
        std::from_chars(hint.data() + opening.size(), hint.data() + hint.size(), words);
    }
    return words;
}

/// The field of a message: "portrait goyang: plan does not fit frame main: …".
std::string field_of(const std::string& message) {
    const std::size_t begin = message.find(": ") + 2;
    return message.substr(begin, message.find(' ', begin) - begin);
}

Requests requests_of(const Trial& trial) {
    Requests requests;
    for (const Diagnostic& diagnostic : trial.diagnostics.sorted()) {
        if (diagnostic.level == Level::Error && words_to_go(diagnostic.hint) > 0) {
            const std::string file =
                std::filesystem::path{diagnostic.mark.file->path()}.filename().string();
            requests[file].push_back({field_of(diagnostic.message), words_to_go(diagnostic.hint)});
        }
    }
    return requests;
}

/// About so many: a tenth more, but a line of a column at least.
std::size_t and_a_few(std::size_t words) { return words + std::max<std::size_t>(words / 10, 7); }

/// The records as they were changed, without the words that they were asked to leave out.
struct Obliging {
    Change change;
    const Requests* requests;
    bool generous = false;

    std::string operator()(const std::string& record, std::size_t number) const {
        std::string cut = change(record, number);
        const auto asked = requests->find(record_names().at(number));
        if (asked != requests->end()) {
            for (const Request& request : asked->second) {
                cut = with_fewer_words(cut, request.field,
                                       generous ? and_a_few(request.words) : request.words);
            }
        }
        return cut;
    }
};

Requests requests_after(const Change& change) {
    const TemporaryFolder folder;
    return requests_of(compose(write_edition(folder.path(), change)));
}

/// Texts all twice or three times as long, or one of them five times: more than two pages hold.
Change longer(double all, const std::string& one, double factor) {
    return [=](std::string record, std::size_t) {
        for (const char* key : {"vision", "challenges", "plan"}) {
            record = with_length(record, key, key == one ? factor : all);
        }
        return record;
    };
}

}  // namespace

TEST_CASE("a page fits once the words are gone that its error asked for") {
    std::size_t asked = 0;
    std::size_t fitted = 0;
    for (const Change& change :
         {longer(2.5, "", 1), longer(4, "", 1), longer(1, "plan", 6), longer(1.5, "vision", 5)}) {
        const Requests before = requests_after(change);
        const Requests at_once = requests_after(Obliging{change, &before, false});
        const Requests with_tolerance = requests_after(Obliging{change, &before, true});
        asked += before.size();
        fitted += before.size() - at_once.size();
        for (const auto& [file, requests] : with_tolerance) {
            FAIL_CHECK(file << " still asks for " << requests.front().words << " words of "
                            << requests.front().field << ", after "
                            << before.at(file).front().words);
        }
    }
    MESSAGE(asked, " pages were overset; ", fitted,
            " fit without the words asked for, all without a tenth more");
    CHECK(asked > 40);
    CHECK(fitted * 10 >= asked * 9);
}

}  // namespace portraits::tests
