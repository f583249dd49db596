#pragma once

#include <array>

#include "generator/layout/atlas.h"

namespace portraits::layout::test {

/// A real set of cities, clustered and scattered as an edition's are.
struct City {
    const char* slug;
    const char* name;
    const char* local_name;
    const char* local_lang;
    const char* region;
    double lat, lon;
    double population;  // 0: not known
};

inline constexpr std::array cities{
    City{"villa-maria", "Villa María", "", "", "latin-america-caribbean", -32.41, -63.24, 80006},
    City{"dilijan", "Dilijan", "Դիլիջան", "hy", "europe-north-america", 40.74, 44.86, 26798},
    City{"contagem", "Contagem", "", "", "latin-america-caribbean", -19.93, -44.05, 648766},
    City{"sorocaba", "Sorocaba", "", "", "latin-america-caribbean", -23.50, -47.46, 637187},
    City{"beijing", "Beijing", "北京", "zh-Hans", "asia-pacific", 39.90, 116.41, 21705000},
    City{"chengdu", "Chengdu", "成都", "zh-Hans", "asia-pacific", 30.66, 104.06, 14428000},
    City{"hangzhou", "Hangzhou", "杭州", "zh-Hans", "asia-pacific", 30.27, 120.15, 8890000},
    City{"shenzhen", "Shenzhen", "深圳", "zh-Hans", "asia-pacific", 22.54, 114.06, 11378712},
    City{"sonderborg", "Sønderborg", "", "", "europe-north-america", 54.91, 9.79, 74737},
    City{"bahir-dar", "Bahir Dar", "ባሕር ዳር", "am", "africa", 11.59, 37.39, 288200},
    City{"espoo", "Espoo", "Esbo", "sv", "europe-north-america", 60.21, 24.66, 269500},
    City{"larissa", "Larissa", "Λάρισα", "el", "europe-north-america", 39.64, 22.42, 162000},
    City{"serres", "Serres", "Σέρρες", "el", "europe-north-america", 41.09, 23.55, 60642},
    City{"cantarranas", "Cantarranas", "", "", "latin-america-caribbean", 14.27, -87.03, 0},
    City{"marcovia", "Marcovia", "", "", "latin-america-caribbean", 13.29, -87.31, 52120},
    City{"behbahan", "Behbahan", "بهبهان", "fa", "asia-pacific", 30.60, 50.24, 107000},
    City{"kashan", "Kashan", "کاشان", "fa", "asia-pacific", 33.98, 51.44, 500000},
    City{"cork", "Cork", "Corcaigh", "ga", "europe-north-america", 51.90, -8.47, 289739},
    City{"limerick", "Limerick", "Luimneach", "ga", "europe-north-america", 52.66, -8.63, 195175},
    City{"modiin-maccabim-reut", "Modiin-Maccabim-Reut", "מודיעין־מכבים־רעות", "he",
         "europe-north-america", 31.90, 35.01, 89733},
    City{"amman", "Amman", "عمّان", "ar", "arab-states", 31.95, 35.93, 2584600},
    City{"kaunas", "Kaunas", "", "", "europe-north-america", 54.90, 23.90, 304097},
    City{"mexico-city", "Mexico City", "Ciudad de México", "es", "latin-america-caribbean", 19.43,
         -99.13, 8851080},
    City{"kano-state", "Kano State", "", "", "africa", 12.00, 8.52, 2163225},
    City{"ybycui", "Ybycuí", "", "", "latin-america-caribbean", -26.02, -57.05, 23094},
    City{"bucheon", "Bucheon", "부천", "ko", "asia-pacific", 37.50, 126.77, 869165},
    City{"dangjin", "Dangjin", "당진", "ko", "asia-pacific", 36.89, 126.65, 165374},
    City{"goyang", "Goyang", "고양", "ko", "asia-pacific", 37.66, 126.83, 1042285},
    City{"gwanak-gu", "Gwanak-gu", "관악구", "ko", "asia-pacific", 37.48, 126.95, 502428},
    City{"gwangmyeong", "Gwangmyeong", "광명", "ko", "asia-pacific", 37.48, 126.86, 350547},
    City{"osan", "Osan", "오산", "ko", "asia-pacific", 37.15, 127.08, 207122},
    City{"suwon", "Suwon", "수원", "ko", "asia-pacific", 37.26, 127.03, 1223205},
    City{"philipsburg", "Philipsburg", "", "", "latin-america-caribbean", 18.03, -63.05, 59873},
    City{"eskisehir", "Eskişehir", "", "", "europe-north-america", 39.78, 30.52, 826716},
    City{"melitopol", "Melitopol", "Мелітополь", "uk", "europe-north-america", 46.85, 35.37,
         155900},
    City{"bristol", "Bristol", "", "", "europe-north-america", 51.45, -2.59, 449300},
    City{"swansea", "Swansea", "Abertawe", "cy", "europe-north-america", 51.62, -3.94, 687000},
};

/// The cities as an atlas, their pages from 6 on.
inline Atlas atlas_of_cities() {
    Atlas atlas;
    atlas.host = "hangzhou";
    int page = 6;
    for (const City& city : cities) {
        Place place;
        place.slug = city.slug;
        place.name = city.name;
        place.local_name = city.local_name;
        place.local_lang = city.local_lang;
        place.where = GeoPoint{city.lat, city.lon};
        place.region = city.region;
        if (city.population > 0) {
            place.population = city.population;
        }
        place.page = page++;
        atlas.places.push_back(place);
    }
    return atlas;
}

}  // namespace portraits::layout::test
