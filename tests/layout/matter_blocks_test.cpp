#include <doctest/doctest.h>

#include "generator/layout/address_columns.h"
#include "generator/layout/caption.h"
#include "generator/layout/label_line.h"
#include "generator/layout/signature.h"
#include "generator/layout/text_block.h"
#include "setting.h"

namespace portraits::layout::test {

TEST_CASE("a text block takes its lines' height and refuses a frame that is too low") {
    const BlockPtr block = text_block(setting().scribe(), "address", prose(30));
    const Placed placed = block->place(space(54, 200), {});
    const auto lines = static_cast<double>(runs(placed.ink).size());
    CHECK(placed.used.height.to_mm() == doctest::Approx(lines * 4.5));
    const Placed refused = block->place(space(54, 4.5), {});
    CHECK(refused.verdict == Verdict::Refused);
    CHECK(refused.surplus.to_mm() == doctest::Approx((lines - 1) * 4.5));
}

TEST_CASE("a text block has the role it is asked for, and without words it is nothing") {
    const Placed title = text_block(setting().scribe(), "page title", "Cities", ink::Role::H1)
                             ->place(space(144, 27), {});
    CHECK(structure(title.ink) == "H1");
    CHECK(text_block(setting().scribe(), "address", "")->place(space(54, 0), {}).verdict ==
          Verdict::Empty);
}

TEST_CASE("a label stands in capitals on a line of the grid") {
    const Placed placed = label_line(setting().scribe(), "Contents")->place(space(54, 4.5), {});
    CHECK(words(placed.ink) == "CONTENTS");
    CHECK(placed.used.height.to_mm() == doctest::Approx(4.5));
    CHECK(y_of(*runs(placed.ink).front()) == doctest::Approx(3.1));
}

TEST_CASE("a caption of one line takes 4.5, of two 9, of three 13.5") {
    double last = 0;
    for (std::size_t count = 3; count < 45; count += 3) {
        const Placed placed = caption(setting().scribe(), prose(count))->place(space(114, 100), {});
        const auto lines = static_cast<double>(runs(placed.ink).size());
        last = std::max(last, lines);
        CHECK(placed.used.height.to_mm() == doctest::Approx(lines * 4.5));
    }
    CHECK(last == 3);
}

TEST_CASE("a signature has the role in bold before the organisation") {
    const Placed placed =
        signature(setting().scribe(), {"Arne Carlsen", "Director", "An institute"})
            ->place(space(114, 100), {});
    CHECK(words(placed.ink) == "Arne Carlsen Director , An institute");
    CHECK(y_of(run_with(placed.ink, "Director")) == doctest::Approx(10.5 + 1.5 + 3.2));
    CHECK(run_with(placed.ink, "Director").font != run_with(placed.ink, ", An").font);
    CHECK(structure(placed.ink) == "P P");
    const Placed only_name = signature(setting().scribe(), {"Arne Carlsen", "", "An institute"})
                                 ->place(space(114, 100), {});
    CHECK(words(only_name.ink) == "Arne Carlsen An institute");
}

TEST_CASE("addresses stand in three columns, and the tallest one counts") {
    Addresses addresses;
    addresses.network = "UNESCO Global Network of Learning Cities";
    addresses.postal = {"An institute", "A street 58", "20148 Hamburg", "Germany"};
    addresses.contacts = {{"Tel.", "+49 40 44 80 410", ""},
                          {"Email", "someone@example.org", "mailto:someone@example.org"}};
    const Placed placed = address_columns(setting().scribe(), addresses)->place(space(174, 18), {});
    CHECK(placed.used.height.to_mm() == doctest::Approx(18));
    CHECK(x_of(run_with(placed.ink, "A street")) == doctest::Approx(60));
    CHECK(x_of(run_with(placed.ink, "Tel.")) == doctest::Approx(120));
    CHECK(x_of(run_with(placed.ink, "+49")) == doctest::Approx(130.5));
    CHECK(y_of(run_with(placed.ink, "Email")) == doctest::Approx(4.5 + 3.1));
    CHECK(all_tagged(placed.ink));
}

}  // namespace portraits::layout::test
