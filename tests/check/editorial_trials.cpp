#include "tests/check/editorial_trials.h"

namespace portraits::check::testing {
namespace {

std::vector<Trial> trials_of_facts() {
    const std::vector<std::string> eight{
        "facts: {mean_years_of_schooling: 11}",   "facts: {mean_years_of_schooling: 12}",
        "facts: {mean_years_of_schooling: 12.5}", "facts: {mean_years_of_schooling: 11.5}",
        "facts: {mean_years_of_schooling: 13}",   "facts: {mean_years_of_schooling: 12.2}",
        "facts: {mean_years_of_schooling: 10.9}", "facts: {mean_years_of_schooling: 12.8}"};
    std::vector<std::string> nine = eight;
    nine.emplace_back("facts: {mean_years_of_schooling: 3}");
    const std::string dated = "facts: {population: {value: 5000, year: 2014}}";
    return {
        {"fact-number", {"facts: {area_km2: \"268,05\"}"}, {"facts: {area_km2: 268.05}"}},
        {"fact-number", {"facts: {population: \"1,042,285\"}"}, {"facts: {population: 1042285}"}},
        {"fact-number", {"facts: {population: 1.042}"}, {"facts: {population: 1042}"}},
        {"fact-text", {"facts: {area_km2: \"men 12, women 13\"}"}, {"facts: {area_km2: n/a}"}},
        {"fact-population", {"facts: {population: 12}"}, {"facts: {population: 5400}"}},
        {"fact-area", {"facts: {area_km2: 252973}"}, {"facts: {area_km2: 252.973}"}},
        {"fact-density",
         {"facts: {population: 60642, area_km2: 252973}"},
         {"facts: {population: 60642, area_km2: 252.97}"}},
        {"fact-income",
         {"facts: {gdp_per_capita_usd: {city: 12}}"},
         {"facts: {gdp_per_capita_usd: {city: 12000, country: n/a}}"}},
        {"fact-schooling",
         {"facts: {mean_years_of_schooling: 94.5}"},
         {"facts: {mean_years_of_schooling: 9.5}"}},
        {"fact-outlier", nine, eight},
        {"fact-ratio",
         {"facts: {gdp_per_capita_usd: {city: 90000, country: 9000}}"},
         {"facts: {gdp_per_capita_usd: {city: 27000, country: 9000}}"}},
        {"fact-country",
         {"country_code: KR\nfacts: {gdp_per_capita_usd: {country: {value: 27195, year: 2016}}}",
          "country_code: KR\nfacts: {gdp_per_capita_usd: {country: {value: 27196, year: 2016}}}"},
         {"country_code: KR\nfacts: {gdp_per_capita_usd: {country: {value: 27195, year: 2016}}}",
          "country_code: KR\nfacts: {gdp_per_capita_usd: {country: {value: 28195, year: 2015}}}"}},
        {"fact-country-year",
         {"country_code: IR\nfacts: {gdp_per_capita_usd: {country: {value: 4763, year: 2010}}}",
          "country_code: IR\nfacts: {gdp_per_capita_usd: {country: {value: 4763, year: 2016}}}"},
         {"country_code: IR\nfacts: {gdp_per_capita_usd: {country: {value: 4763, year: 2016}}}",
          "country_code: IQ\nfacts: {gdp_per_capita_usd: {country: {value: 4763, year: 2010}}}"}},
        {"fact-twin",
         {"facts: {population: 260753, area_km2: 380, mean_years_of_schooling: 13}",
          "facts: {population: 260753, area_km2: 380, mean_years_of_schooling: 13}"},
         {"facts: {population: 260753, area_km2: 380, mean_years_of_schooling: 13}",
          "facts: {population: 260754, area_km2: 381, mean_years_of_schooling: 13}"}},
        {"fact-year", {"facts: {population: 5000}"}, {dated, "facts: {population: n/a}"}},
        {"fact-year-future", {"facts: {population: {value: 5000, year: 2017}}"}, {dated}},
        {"fact-year-far",
         {dated, dated, dated, dated, "facts: {population: {value: 5000, year: 1998}}"},
         {dated, dated, dated, dated, "facts: {population: {value: 5000, year: 2009}}"}},
    };
}

std::vector<Trial> trials_of_names() {
    const std::string long_one =
        "plan: The harbour fund pays for reading rooms in three former customs sheds of the port.";
    return {
        {"text-twin",
         {long_one,
          "plan: Our harbour fund pays for reading rooms in three former customs sheds of the "
          "port."},
         {long_one,
          "plan: The fund of the harbour pays the winter allowance of teachers on islands."}},
        {"text-other-city",
         {"city: Limerick\nplan: Cork will open ten rooms.", "city: Cork"},
         {"city: Limerick\nplan: Limerick and Cork will open rooms, as corks do.", "city: Cork"}},
        {"city-spelling",
         {"city: Eskişehir\nplan: Eskisehir will grow."},
         {"city: Eskişehir\ncity_local: {text: Eskisehir, lang: tr}\nplan: Eskişehir’s "
          "Eskisehir."}},
        {"city-spelling",
         {"city: Melitopol\nplan: Mellitopol will grow."},
         {"city: Kaunas\nplan: Kauai will grow, as will Kaunas’s parks."}},
        {"country-name",
         {"country: Iran\ncountry_code: IR",
          "country: Iran (Islamic Republic of)\ncountry_code: IR"},
         {"country: Iran\ncountry_code: IR", "country: Iraq\ncountry_code: IQ"}},
        {"person-spelling",
         {"quote: {text: Yes., speaker: Thomas Jarvis}\ncontact: [{name: Thomas Jarvice}]"},
         {"quote: {text: Yes., speaker: Thomas Jarvis}\ncontact: [{name: Thomas Jarvis}]"}},
        {"person-spelling",
         {"contact: [{name: Kim Hoseok}, {name: Hoseok Kim}]"},
         {"contact: [{name: Kim Hoseok}, {name: Lee Hoseok}]"}},
        {"person-spelling",
         {"plan: Thanks to Theodoros Kyropulos it works.\ncontact: [{name: Theodoros Kyropoulos}]"},
         {"plan: Thanks to Theodoros Kyropoulos it works.\ncontact: [{name: Theodoros "
          "Kyropoulos}]"}},
        {"person-honorific",
         {"contact: [{name: Prof. Ikem Lavalle}, {name: Adanne Sorro}]"},
         {"contact: [{name: Ikem Lavalle}, {name: Adanne Sorro}]"}},
        {"quote-speaker",
         {"quote: {text: Yes., speaker: The Mayor}"},
         {"quote: {text: Yes., speaker: Mayra Head}"}},
        {"quote-role",
         {"quote: {text: Yes., speaker: Mayra Head}"},
         {"quote: {text: Yes., speaker: Mayra Head, role: Mayor}"}},
        {"role-stop",
         {"contact: [{name: A B, role: Director.}]"},
         {"contact: [{name: A B Jr., organisation: Lamps Inc.}]"}},
    };
}

std::vector<Trial> trials_of_words() {
    return {
        {"text-spelling",
         {"plan: The city recieves guests."},
         {"contact: [{name: Xylophia Grmbl}]\n"
          "plan: The city’s guests, and Grmbl, and Zbrnk; www.szlll.net.cn; GNLC; "
          "[고양]{lang=ko}; στο."}},
        {"text-doubled-word",
         {"plan: Out of the the harbour."},
         {"plan: They had had enough of that that day, in Walla Walla, 5 5."}},
        {"text-percent",
         {"plan: 5 per cent and 6 per cent and 7% of all."},
         {"plan: 5 per cent and 6 per cent of all."}},
        {"text-ise",
         {"plan: They organize, recognize and realise things."},
         {"plan: They organize and advertise surprises, sized by expertise."}},
        {"text-variety",
         {"plan: A center of color."},
         {"plan: A centre of colour, near the Arts Center, with a parking meter."}},
        {"text-variety",
         {"plan: A centre."},
         {"plan: A center."},
         "lang: en-US\n",
         "lang: en-US\n"},
        {"text-space",
         {"plan: A room , and a library."},
         {"plan: A room, and (as ever) a library at 10:30, for 1,000 people; see https://a.org."}},
        {"text-space", {"plan: A room,and a library."}, {"headline: A room"}},
        {"text-hyphen", {"plan: A room - and a library."}, {"plan: A well-lit room."}},
        {"text-hyphen",
         {"plan: In 2014-2015 it grew."},
         {"plan: In 2014–2015, under CC-BY-SA 3.0, on 2016-08, COVID-19, +49-40-44."}},
        {"text-dash",
         {"plan: A well–lit room."},
         {"plan: A room – with light – on the Paris–Rome line."}},
        {"text-dash", {"plan: A room –with light."}, {"plan: A room—with light."}},
        {"text-straight-quotes", {"plan: The city's room."}, {"plan: The city’s room."}},
        {"text-mixed-quotes",
         {"plan: A ‘room’, a ‘hall’ and a “house”."},
         {"plan: A ‘room’, a ‘hall called “house” by some’."}},
        {"text-unbalanced",
         {"plan: A room (with light."},
         {"plan: \"A room (with light): 1) one, 2) two.\""}},
        {"text-unbalanced", {"plan: A “room."}, {"plan: A “room”."}},
        {"text-unbalanced", {"plan: A ‘room."}, {"plan: The cities’ ‘room’."}},
        {"quote-marks",
         {"quote: {text: “We read.”, speaker: A B}"},
         {"quote: {text: “We” read “books”, speaker: A B}",
          "quote: {text: “We read.”, speaker: A B, kind: reported}"}},
        {"text-lower-case",
         {"plan: the city grows."},
         {"plan: |\n  It is\n\n  - big\n\n  and grows."}},
        {"text-lower-case", {"plan: Why? because."}, {"plan: Why? Because."}},
        {"text-full-stop",
         {"plan: The city grows. and grows."},
         {"plan: The city, e.g. its centre, grows approx. twice, in the U.K. too; see www.a.org."}},
        {"text-full-stop", {"plan: The city grows.It does."}, {"plan: The city grows. It does."}},
        {"text-end", {"plan: The city grows and"}, {"plan: |\n  It will\n\n  - grow"}},
        {"text-end",
         {"plan: የሰው ልጅ ሁሉ", "plan: सभी मनुष्यों को"},
         {"plan: እኩልነት ያለው ነው።", "plan: समानता प्राप्त है।", "plan: իրավունքներով։", "plan: និងសិទ្ធិ។",
          "plan: ในเกียรติศักดิ์และสิทธิ", "plan: 一律平等。", "plan: The city grows…", "plan: متساوين؟"}},
        {"text-lower-case", {"plan: все люди."}, {"plan: ყველა ადამიანი.", "plan: Все люди."}},
    };
}

std::vector<Trial> trials_of_lists() {
    return {
        {"list-end",
         {"plan: |\n  - one\n  - two.\n  - three"},
         {"plan: |\n  - one\n  - two\n  - three"}},
        {"list-join",
         {"plan: |\n  - one;\n  - two\n  - three; and\n  - four."},
         {"plan: |\n  - one;\n  - two;\n  - three; and\n  - four."}},
        {"list-join", {"plan: |\n  - one and\n  - two\n  - three"}, {"plan: |\n  - one\n  - two"}},
        {"list-join", {"plan: |\n  - one;\n  - two;"}, {"plan: |\n  - one;\n  - two."}},
        {"list-capitals",
         {"plan: |\n  - open rooms\n  - Close doors\n  - see"},
         {"plan: |\n  - open rooms\n  - English courses\n  - UNESCO\n  - 3 rooms"}},
        {"list-lone", {"plan: |\n  - open rooms"}, {"plan: |\n  - open rooms\n  - close doors"}},
        {"list-numbers",
         {"plan: |\n  1. one\n  2. two\n  4. four"},
         {"plan: |\n  4. four\n  5. five"}},
        {"list-length",
         {"plan: |\n  - one\n  - two\n  - a b c d e f g h i j k l m n o p q r s t u v w x y z and "
          "more"},
         {"plan: |\n  - one\n  - two\n  - a b c d e f g h i j"}},
    };
}

std::vector<Trial> trials_of_contacts() {
    return {
        {"contact-email", {"contact: [{email: a b@c.org}]"}, {"contact: [{email: a.b@c.org}]"}},
        {"contact-email", {"plan: Write to a @b.org soon."}, {"plan: Write to a@b.org."}},
        {"contact-web",
         {"contact: [{web: htp://a.org}]"},
         {"contact: [{web: https://a.org/b?c=d}, {web: a.org/b}]"}},
        {"contact-domain",
         {"contact: [{email: a@gmial.com}]"},
         {"contact: [{email: a@gmail.com}, {email: a@gmai.city}]"}},
        {"contact-domain", {"contact: [{email: a@b.edu.net}]"}, {"contact: [{email: a@b.edu.et}]"}},
        {"contact-domain", {"contact: [{web: a.qqq}]"}, {"contact: [{web: a.co.uk}]"}},
        {"contact-phone",
         {"contact: [{phone: 040 44 80}]"},
         {"contact: [{phone: +49 (0)40 44 80-410}]"}},
    };
}

std::vector<Trial> trials_of_editions() {
    const std::string two = "country: B\ncity: A";
    const std::string one = "country: A\ncity: B";
    const std::string prize = "checks: {award-year: {Lantern: 2015}}\n";
    return {
        {"edition-order", {two, one}, {one, two}, "cities: [two, one]\n", "cities: [one, two]\n"},
        {"award-year",
         {"distinctions: [{name: Lantern, year: 2014}]"},
         {"distinctions: [{name: Lantern, year: 2015}, {name: Lamp, year: 2014}]"},
         prize,
         prize},
        {"award-year",
         {"distinctions: [{name: Lamp, year: 2017}]"},
         {"distinctions: [{name: Lamp, year: 2016}]"}},
        {"joined-year", {"joined: 2016-12"}, {"joined: 2016-11", "joined: 2016"}},
        {"photo-credit",
         {"photos: [{file: a.jpg, alt: A tower stands by the sea.}]"},
         {"photos: [{file: a.jpg, alt: A tower stands by the sea., credit: A}]"}},
        {"photo-licence",
         {"photos: [{file: a.jpg, credit: A}]"},
         {"photos: [{file: a.jpg, credit: A, licence: CC0}]"}},
        {"photo-alt",
         {"photos: [{file: a.jpg, alt: Photo of a tower by the sea}]"},
         {"photos: [{file: a.jpg, alt: A tower stands by the sea.}]"}},
        {"photo-alt", {"photos: [{file: big-tower.jpg, alt: tower}]"}, {"city: A"}},
        {"themes-few", {"city: A\nthemes: [jobs]"}, {"city: A\nthemes: [jobs, health]"}},
    };
}

}  // namespace

std::vector<Trial> trials() {
    std::vector<Trial> all;
    for (const auto family : {trials_of_facts, trials_of_names, trials_of_words, trials_of_lists,
                              trials_of_contacts, trials_of_editions}) {
        for (Trial& trial : family()) {
            all.push_back(std::move(trial));
        }
    }
    return all;
}

}  // namespace portraits::check::testing
