#include "mutate.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace portraits::tests {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

/// The line of a key and the first line after what belongs to it; twice the end if there is no such key.
std::pair<std::size_t, std::size_t> extent(const Lines& lines, std::string_view key) {
    const std::string opening = std::string{key} + ":";
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.starts_with(opening);
    });
    const auto end = found == lines.end()
                         ? found
                         : std::find_if(found + 1, lines.end(), [](const std::string& line) {
                               return !line.empty() && line.front() != ' ';
                           });
    return {static_cast<std::size_t>(found - lines.begin()),
            static_cast<std::size_t>(end - lines.begin())};
}

Lines words_of(const std::string& line) {
    Lines words;
    std::istringstream stream{line};
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

std::size_t count_words(const Lines& lines) {
    std::size_t count = 0;
    for (const std::string& line : lines) {
        count += words_of(line).size();
    }
    return count;
}

/// The first words of a text in its lines, at least one.
Lines first_words(const Lines& lines, std::size_t wanted) {
    Lines kept;
    std::size_t count = 0;
    for (const std::string& line : lines) {
        const Lines words = words_of(line);
        if (count + words.size() <= wanted) {
            kept.push_back(line);
            count += words.size();
            continue;
        }
        std::string part = line.substr(0, line.find_first_not_of(' '));
        for (std::size_t i = 0; i < words.size() && count < wanted; ++i, ++count) {
            part += (i == 0 ? "" : " ") + words[i];
        }
        kept.push_back(part);
        break;
    }
    return kept;
}

/// A record with the lines of a text, those below `key: |`, changed.
template <typename ChangeLines>
std::string with_body(const std::string& record, std::string_view key, ChangeLines change) {
    const Lines lines = lines_of(record);
    const auto [first, end] = extent(lines, key);
    if (first == end) {
        return record;
    }
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    const auto after = lines.begin() + static_cast<std::ptrdiff_t>(end);
    Lines result{lines.begin(), begin};
    const Lines changed = change(Lines{begin, after});
    result.insert(result.end(), changed.begin(), changed.end());
    result.insert(result.end(), after, lines.end());
    return joined(result);
}

}  // namespace

std::string with_fewer_words(const std::string& record, std::string_view key, std::size_t fewer) {
    return with_body(record, key, [fewer](const Lines& body) {
        const std::size_t count = count_words(body);
        return first_words(body, count > fewer ? count - fewer : 1);
    });
}

std::string with_length(const std::string& record, std::string_view key, double factor) {
    return with_body(record, key, [factor](const Lines& body) {
        const auto wanted = static_cast<std::size_t>(
            std::max(1.0, factor * static_cast<double>(count_words(body))));
        Lines longer = body;
        while (count_words(longer) < wanted) {
            longer.emplace_back();
            longer.insert(longer.end(), body.begin(), body.end());
        }
        return first_words(longer, wanted);
    });
}

std::string without(const std::string& record, std::string_view key) {
    Lines lines = lines_of(record);
    const auto [first, end] = extent(lines, key);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first),
                lines.begin() + static_cast<std::ptrdiff_t>(end));
    return joined(lines);
}

std::string with(const std::string& record, std::string_view key, const std::string& value) {
    return without(record, key) + std::string{key} + ": " + value + "\n";
}

}  // namespace portraits::tests
