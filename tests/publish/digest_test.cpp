#include "generator/publish/digest.h"

#include <doctest/doctest.h>

#include <string>

using portraits::publish::Sha256;
using portraits::publish::sha256;

// The examples of FIPS 180-4, as NIST publishes them.
TEST_CASE("a digest is that of the standard's examples") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("a digest of pieces is that of the whole, and the next begins anew") {
    const std::string text(1000, 'p');
    Sha256 digest;
    CHECK(digest.add(text.substr(0, 63)).add(text.substr(63)).digits() == sha256(text));
    CHECK(digest.add("abc").digits() == sha256("abc"));
}
