#include "php/php_zones.hpp"

#include "php/php_words.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace dsacheck::php {
namespace {

struct named_offset {
    std::string_view name; // lower case
    std::int32_t offset;
};

// Both tables are sorted by name. They were printed from PHP 8.4 (timelib 2022) and the public-domain
// tz database 2026f, and hold what its grammar can spell: no digits, no "US/Pacific".

// clang-format off
constexpr named_offset abbreviations[] = { // offsets in seconds
    {"a", 3600}, {"acdt", 37800}, {"acst", 34200}, {"addt", -7200}, {"adt", -10800}, {"aedt", 39600},
    {"aest", 36000}, {"ahdt", -32400}, {"ahst", -36000}, {"akdt", -28800}, {"akst", -32400},
    {"amt", -13840}, {"apt", -10800}, {"ast", -14400}, {"awdt", 32400}, {"awst", 28800}, {"awt", -10800},
    {"b", 7200}, {"bdst", 7200}, {"bdt", -36000}, {"bmt", -14309}, {"bst", 3600}, {"c", 10800},
    {"cast", 34200}, {"cat", 7200}, {"cddt", -14400}, {"cdt", -18000}, {"cemt", 10800}, {"cest", 7200},
    {"cet", 3600}, {"chst", 36000}, {"cmt", -15408}, {"cpt", -18000}, {"cst", -21600}, {"cwt", -18000},
    {"d", 14400}, {"dmt", -1521}, {"e", 18000}, {"eat", 10800}, {"eddt", -10800}, {"edt", -14400},
    {"eest", 10800}, {"eet", 7200}, {"emt", -26248}, {"ept", -14400}, {"est", -18000}, {"ewt", -14400},
    {"f", 21600}, {"ffmt", -14660}, {"fmt", -4056}, {"g", 25200}, {"gdt", 39600}, {"gmt", 0},
    {"gst", 36000}, {"h", 28800}, {"hdt", -34200}, {"hkst", 32400}, {"hkt", 28800}, {"hmt", -19776},
    {"hpt", -34200}, {"hst", -36000}, {"hwt", -34200}, {"i", 32400}, {"iddt", 14400}, {"idt", 10800},
    {"imt", 25025}, {"ist", 7200}, {"jdt", 36000}, {"jmt", 8440}, {"jst", 32400}, {"k", 36000},
    {"kdt", 36000}, {"kmt", 5736}, {"kst", 30600}, {"l", 39600}, {"lst", 9394}, {"m", 43200},
    {"mddt", -18000}, {"mdst", 16279}, {"mdt", -21600}, {"mest", 7200}, {"met", 3600}, {"mmt", 9017},
    {"mpt", -21600}, {"msd", 14400}, {"msk", 10800}, {"mst", -25200}, {"mwt", -21600}, {"n", -3600},
    {"nddt", -5400}, {"ndt", -9052}, {"npt", -9000}, {"nst", -12600}, {"nwt", -9000}, {"nzdt", 46800},
    {"nzmt", 41400}, {"nzst", 43200}, {"o", -7200}, {"p", -10800}, {"pddt", -21600}, {"pdt", -25200},
    {"pkst", 21600}, {"pkt", 18000}, {"plmt", 25590}, {"pmt", -13236}, {"ppmt", -17340}, {"ppt", -25200},
    {"pst", -28800}, {"pwt", -25200}, {"q", -14400}, {"qmt", -18840}, {"r", -18000}, {"rmt", 5794},
    {"s", -21600}, {"sast", 7200}, {"sdmt", -16800}, {"sjmt", -20173}, {"smt", -13884}, {"sst", -39600},
    {"t", -25200}, {"tbmt", 10751}, {"tmt", 12344}, {"u", -28800}, {"uct", 0}, {"utc", 0}, {"v", -32400},
    {"w", -36000}, {"wast", 7200}, {"wat", 3600}, {"wemt", 7200}, {"west", 3600}, {"wet", 0},
    {"wib", 25200}, {"wit", 32400}, {"wita", 28800}, {"wmt", 5040}, {"x", -39600}, {"y", -43200},
    {"yddt", -25200}, {"ydt", -28800}, {"ypt", -28800}, {"yst", -32400}, {"ywt", -28800}, {"z", 0}};

constexpr named_offset identifiers[] = { // offsets in minutes, on 1 January 2020
    {"africa/abidjan", 0}, {"africa/accra", 0}, {"africa/addis_ababa", 180}, {"africa/algiers", 60},
    {"africa/asmara", 180}, {"africa/asmera", 180}, {"africa/bamako", 0}, {"africa/bangui", 60},
    {"africa/banjul", 0}, {"africa/bissau", 0}, {"africa/blantyre", 120}, {"africa/brazzaville", 60},
    {"africa/bujumbura", 120}, {"africa/cairo", 120}, {"africa/casablanca", 60}, {"africa/ceuta", 60},
    {"africa/conakry", 0}, {"africa/dakar", 0}, {"africa/dar_es_salaam", 180}, {"africa/djibouti", 180},
    {"africa/douala", 60}, {"africa/el_aaiun", 60}, {"africa/freetown", 0}, {"africa/gaborone", 120},
    {"africa/harare", 120}, {"africa/johannesburg", 120}, {"africa/juba", 180}, {"africa/kampala", 180},
    {"africa/khartoum", 120}, {"africa/kigali", 120}, {"africa/kinshasa", 60}, {"africa/lagos", 60},
    {"africa/libreville", 60}, {"africa/lome", 0}, {"africa/luanda", 60}, {"africa/lubumbashi", 120},
    {"africa/lusaka", 120}, {"africa/malabo", 60}, {"africa/maputo", 120}, {"africa/maseru", 120},
    {"africa/mbabane", 120}, {"africa/mogadishu", 180}, {"africa/monrovia", 0}, {"africa/nairobi", 180},
    {"africa/ndjamena", 60}, {"africa/niamey", 60}, {"africa/nouakchott", 0}, {"africa/ouagadougou", 0},
    {"africa/porto-novo", 60}, {"africa/sao_tome", 0}, {"africa/timbuktu", 0}, {"africa/tripoli", 120},
    {"africa/tunis", 60}, {"africa/windhoek", 120}, {"america/adak", -600}, {"america/anchorage", -540},
    {"america/anguilla", -240}, {"america/antigua", -240}, {"america/araguaina", -180},
    {"america/argentina/buenos_aires", -180}, {"america/argentina/catamarca", -180},
    {"america/argentina/comodrivadavia", -180}, {"america/argentina/cordoba", -180},
    {"america/argentina/jujuy", -180}, {"america/argentina/la_rioja", -180},
    {"america/argentina/mendoza", -180}, {"america/argentina/rio_gallegos", -180},
    {"america/argentina/salta", -180}, {"america/argentina/san_juan", -180},
    {"america/argentina/san_luis", -180}, {"america/argentina/tucuman", -180},
    {"america/argentina/ushuaia", -180}, {"america/aruba", -240}, {"america/asuncion", -180},
    {"america/atikokan", -300}, {"america/atka", -600}, {"america/bahia", -180},
    {"america/bahia_banderas", -360}, {"america/barbados", -240}, {"america/belem", -180},
    {"america/belize", -360}, {"america/blanc-sablon", -240}, {"america/boa_vista", -240},
    {"america/bogota", -300}, {"america/boise", -420}, {"america/buenos_aires", -180},
    {"america/cambridge_bay", -420}, {"america/campo_grande", -240}, {"america/cancun", -300},
    {"america/caracas", -240}, {"america/catamarca", -180}, {"america/cayenne", -180},
    {"america/cayman", -300}, {"america/chicago", -360}, {"america/chihuahua", -420},
    {"america/ciudad_juarez", -420}, {"america/coral_harbour", -300}, {"america/cordoba", -180},
    {"america/costa_rica", -360}, {"america/coyhaique", -180}, {"america/creston", -420},
    {"america/cuiaba", -240}, {"america/curacao", -240}, {"america/danmarkshavn", 0},
    {"america/dawson", -480}, {"america/dawson_creek", -420}, {"america/denver", -420},
    {"america/detroit", -300}, {"america/dominica", -240}, {"america/edmonton", -420},
    {"america/eirunepe", -300}, {"america/el_salvador", -360}, {"america/ensenada", -480},
    {"america/fort_nelson", -420}, {"america/fort_wayne", -300}, {"america/fortaleza", -180},
    {"america/glace_bay", -240}, {"america/godthab", -180}, {"america/goose_bay", -240},
    {"america/grand_turk", -300}, {"america/grenada", -240}, {"america/guadeloupe", -240},
    {"america/guatemala", -360}, {"america/guayaquil", -300}, {"america/guyana", -240},
    {"america/halifax", -240}, {"america/havana", -300}, {"america/hermosillo", -420},
    {"america/indiana/indianapolis", -300}, {"america/indiana/knox", -360},
    {"america/indiana/marengo", -300}, {"america/indiana/petersburg", -300},
    {"america/indiana/tell_city", -360}, {"america/indiana/vevay", -300},
    {"america/indiana/vincennes", -300}, {"america/indiana/winamac", -300}, {"america/indianapolis", -300},
    {"america/inuvik", -420}, {"america/iqaluit", -300}, {"america/jamaica", -300}, {"america/jujuy", -180},
    {"america/juneau", -540}, {"america/kentucky/louisville", -300}, {"america/kentucky/monticello", -300},
    {"america/knox_in", -360}, {"america/kralendijk", -240}, {"america/la_paz", -240},
    {"america/lima", -300}, {"america/los_angeles", -480}, {"america/louisville", -300},
    {"america/lower_princes", -240}, {"america/maceio", -180}, {"america/managua", -360},
    {"america/manaus", -240}, {"america/marigot", -240}, {"america/martinique", -240},
    {"america/matamoros", -360}, {"america/mazatlan", -420}, {"america/mendoza", -180},
    {"america/menominee", -360}, {"america/merida", -360}, {"america/metlakatla", -540},
    {"america/mexico_city", -360}, {"america/miquelon", -180}, {"america/moncton", -240},
    {"america/monterrey", -360}, {"america/montevideo", -180}, {"america/montreal", -300},
    {"america/montserrat", -240}, {"america/nassau", -300}, {"america/new_york", -300},
    {"america/nipigon", -300}, {"america/nome", -540}, {"america/noronha", -120},
    {"america/north_dakota/beulah", -360}, {"america/north_dakota/center", -360},
    {"america/north_dakota/new_salem", -360}, {"america/nuuk", -180}, {"america/ojinaga", -420},
    {"america/panama", -300}, {"america/pangnirtung", -300}, {"america/paramaribo", -180},
    {"america/phoenix", -420}, {"america/port-au-prince", -300}, {"america/port_of_spain", -240},
    {"america/porto_acre", -300}, {"america/porto_velho", -240}, {"america/puerto_rico", -240},
    {"america/punta_arenas", -180}, {"america/rainy_river", -360}, {"america/rankin_inlet", -360},
    {"america/recife", -180}, {"america/regina", -360}, {"america/resolute", -360},
    {"america/rio_branco", -300}, {"america/rosario", -180}, {"america/santa_isabel", -480},
    {"america/santarem", -180}, {"america/santiago", -180}, {"america/santo_domingo", -240},
    {"america/sao_paulo", -180}, {"america/scoresbysund", -60}, {"america/shiprock", -420},
    {"america/sitka", -540}, {"america/st_barthelemy", -240}, {"america/st_johns", -210},
    {"america/st_kitts", -240}, {"america/st_lucia", -240}, {"america/st_thomas", -240},
    {"america/st_vincent", -240}, {"america/swift_current", -360}, {"america/tegucigalpa", -360},
    {"america/thule", -240}, {"america/thunder_bay", -300}, {"america/tijuana", -480},
    {"america/toronto", -300}, {"america/tortola", -240}, {"america/vancouver", -480},
    {"america/virgin", -240}, {"america/whitehorse", -480}, {"america/winnipeg", -360},
    {"america/yakutat", -540}, {"america/yellowknife", -420}, {"antarctica/casey", 660},
    {"antarctica/davis", 420}, {"antarctica/dumontdurville", 600}, {"antarctica/macquarie", 660},
    {"antarctica/mawson", 300}, {"antarctica/mcmurdo", 780}, {"antarctica/palmer", -180},
    {"antarctica/rothera", -180}, {"antarctica/south_pole", 780}, {"antarctica/syowa", 180},
    {"antarctica/troll", 0}, {"antarctica/vostok", 420}, {"arctic/longyearbyen", 60}, {"asia/aden", 180},
    {"asia/almaty", 360}, {"asia/amman", 120}, {"asia/anadyr", 720}, {"asia/aqtau", 300},
    {"asia/aqtobe", 300}, {"asia/ashgabat", 300}, {"asia/ashkhabad", 300}, {"asia/atyrau", 300},
    {"asia/baghdad", 180}, {"asia/bahrain", 180}, {"asia/baku", 240}, {"asia/bangkok", 420},
    {"asia/barnaul", 420}, {"asia/beirut", 120}, {"asia/bishkek", 360}, {"asia/brunei", 480},
    {"asia/calcutta", 330}, {"asia/chita", 540}, {"asia/choibalsan", 480}, {"asia/chongqing", 480},
    {"asia/chungking", 480}, {"asia/colombo", 330}, {"asia/dacca", 360}, {"asia/damascus", 120},
    {"asia/dhaka", 360}, {"asia/dili", 540}, {"asia/dubai", 240}, {"asia/dushanbe", 300},
    {"asia/famagusta", 120}, {"asia/gaza", 120}, {"asia/harbin", 480}, {"asia/hebron", 120},
    {"asia/ho_chi_minh", 420}, {"asia/hong_kong", 480}, {"asia/hovd", 420}, {"asia/irkutsk", 480},
    {"asia/istanbul", 180}, {"asia/jakarta", 420}, {"asia/jayapura", 540}, {"asia/jerusalem", 120},
    {"asia/kabul", 270}, {"asia/kamchatka", 720}, {"asia/karachi", 300}, {"asia/kashgar", 360},
    {"asia/kathmandu", 345}, {"asia/katmandu", 345}, {"asia/khandyga", 540}, {"asia/kolkata", 330},
    {"asia/krasnoyarsk", 420}, {"asia/kuala_lumpur", 480}, {"asia/kuching", 480}, {"asia/kuwait", 180},
    {"asia/macao", 480}, {"asia/macau", 480}, {"asia/magadan", 660}, {"asia/makassar", 480},
    {"asia/manila", 480}, {"asia/muscat", 240}, {"asia/nicosia", 120}, {"asia/novokuznetsk", 420},
    {"asia/novosibirsk", 420}, {"asia/omsk", 360}, {"asia/oral", 300}, {"asia/phnom_penh", 420},
    {"asia/pontianak", 420}, {"asia/pyongyang", 540}, {"asia/qatar", 180}, {"asia/qostanay", 360},
    {"asia/qyzylorda", 300}, {"asia/rangoon", 390}, {"asia/riyadh", 180}, {"asia/saigon", 420},
    {"asia/sakhalin", 660}, {"asia/samarkand", 300}, {"asia/seoul", 540}, {"asia/shanghai", 480},
    {"asia/singapore", 480}, {"asia/srednekolymsk", 660}, {"asia/taipei", 480}, {"asia/tashkent", 300},
    {"asia/tbilisi", 240}, {"asia/tehran", 210}, {"asia/tel_aviv", 120}, {"asia/thimbu", 360},
    {"asia/thimphu", 360}, {"asia/tokyo", 540}, {"asia/tomsk", 420}, {"asia/ujung_pandang", 480},
    {"asia/ulaanbaatar", 480}, {"asia/ulan_bator", 480}, {"asia/urumqi", 360}, {"asia/ust-nera", 600},
    {"asia/vientiane", 420}, {"asia/vladivostok", 600}, {"asia/yakutsk", 540}, {"asia/yangon", 390},
    {"asia/yekaterinburg", 300}, {"asia/yerevan", 240}, {"atlantic/azores", -60},
    {"atlantic/bermuda", -240}, {"atlantic/canary", 0}, {"atlantic/cape_verde", -60},
    {"atlantic/faeroe", 0}, {"atlantic/faroe", 0}, {"atlantic/jan_mayen", 60}, {"atlantic/madeira", 0},
    {"atlantic/reykjavik", 0}, {"atlantic/south_georgia", -120}, {"atlantic/st_helena", 0},
    {"atlantic/stanley", -180}, {"australia/act", 660}, {"australia/adelaide", 630},
    {"australia/brisbane", 600}, {"australia/broken_hill", 630}, {"australia/canberra", 660},
    {"australia/currie", 660}, {"australia/darwin", 570}, {"australia/eucla", 525},
    {"australia/hobart", 660}, {"australia/lhi", 660}, {"australia/lindeman", 600},
    {"australia/lord_howe", 660}, {"australia/melbourne", 660}, {"australia/north", 570},
    {"australia/nsw", 660}, {"australia/perth", 480}, {"australia/queensland", 600},
    {"australia/south", 630}, {"australia/sydney", 660}, {"australia/tasmania", 660},
    {"australia/victoria", 660}, {"australia/west", 480}, {"australia/yancowinna", 630},
    {"brazil/acre", -300}, {"brazil/denoronha", -120}, {"brazil/east", -180}, {"brazil/west", -240},
    {"canada/atlantic", -240}, {"canada/central", -360}, {"canada/eastern", -300},
    {"canada/mountain", -420}, {"canada/newfoundland", -210}, {"canada/pacific", -480},
    {"canada/saskatchewan", -360}, {"canada/yukon", -480}, {"chile/continental", -180},
    {"chile/easterisland", -300}, {"cuba", -300}, {"egypt", 120}, {"eire", 0}, {"etc/gmt", 0},
    {"etc/greenwich", 0}, {"etc/uct", 0}, {"etc/universal", 0}, {"etc/utc", 0}, {"etc/zulu", 0},
    {"europe/amsterdam", 60}, {"europe/andorra", 60}, {"europe/astrakhan", 240}, {"europe/athens", 120},
    {"europe/belfast", 0}, {"europe/belgrade", 60}, {"europe/berlin", 60}, {"europe/bratislava", 60},
    {"europe/brussels", 60}, {"europe/bucharest", 120}, {"europe/budapest", 60}, {"europe/busingen", 60},
    {"europe/chisinau", 120}, {"europe/copenhagen", 60}, {"europe/dublin", 0}, {"europe/gibraltar", 60},
    {"europe/guernsey", 0}, {"europe/helsinki", 120}, {"europe/isle_of_man", 0}, {"europe/istanbul", 180},
    {"europe/jersey", 0}, {"europe/kaliningrad", 120}, {"europe/kiev", 120}, {"europe/kirov", 180},
    {"europe/kyiv", 120}, {"europe/lisbon", 0}, {"europe/ljubljana", 60}, {"europe/london", 0},
    {"europe/luxembourg", 60}, {"europe/madrid", 60}, {"europe/malta", 60}, {"europe/mariehamn", 120},
    {"europe/minsk", 180}, {"europe/monaco", 60}, {"europe/moscow", 180}, {"europe/nicosia", 120},
    {"europe/oslo", 60}, {"europe/paris", 60}, {"europe/podgorica", 60}, {"europe/prague", 60},
    {"europe/riga", 120}, {"europe/rome", 60}, {"europe/samara", 240}, {"europe/san_marino", 60},
    {"europe/sarajevo", 60}, {"europe/saratov", 240}, {"europe/simferopol", 180}, {"europe/skopje", 60},
    {"europe/sofia", 120}, {"europe/stockholm", 60}, {"europe/tallinn", 120}, {"europe/tirane", 60},
    {"europe/tiraspol", 120}, {"europe/ulyanovsk", 240}, {"europe/uzhgorod", 120}, {"europe/vaduz", 60},
    {"europe/vatican", 60}, {"europe/vienna", 60}, {"europe/vilnius", 120}, {"europe/volgograd", 240},
    {"europe/warsaw", 60}, {"europe/zagreb", 60}, {"europe/zaporozhye", 120}, {"europe/zurich", 60},
    {"gb", 0}, {"indian/antananarivo", 180}, {"indian/chagos", 360}, {"indian/christmas", 420},
    {"indian/cocos", 390}, {"indian/comoro", 180}, {"indian/kerguelen", 300}, {"indian/mahe", 240},
    {"indian/maldives", 300}, {"indian/mauritius", 240}, {"indian/mayotte", 180}, {"indian/reunion", 240},
    {"iran", 210}, {"israel", 120}, {"japan", 540}, {"libya", 120}, {"mexico/bajanorte", -480},
    {"mexico/bajasur", -420}, {"mexico/general", -360}, {"navajo", -420}, {"nz", 780},
    {"pacific/apia", 840}, {"pacific/auckland", 780}, {"pacific/bougainville", 660},
    {"pacific/chatham", 825}, {"pacific/chuuk", 600}, {"pacific/easter", -300}, {"pacific/efate", 660},
    {"pacific/enderbury", 780}, {"pacific/fakaofo", 780}, {"pacific/fiji", 780}, {"pacific/funafuti", 720},
    {"pacific/galapagos", -360}, {"pacific/gambier", -540}, {"pacific/guadalcanal", 660},
    {"pacific/guam", 600}, {"pacific/honolulu", -600}, {"pacific/johnston", -600}, {"pacific/kanton", 780},
    {"pacific/kiritimati", 840}, {"pacific/kosrae", 660}, {"pacific/kwajalein", 720},
    {"pacific/majuro", 720}, {"pacific/marquesas", -570}, {"pacific/midway", -660}, {"pacific/nauru", 720},
    {"pacific/niue", -660}, {"pacific/norfolk", 720}, {"pacific/noumea", 660}, {"pacific/pago_pago", -660},
    {"pacific/palau", 540}, {"pacific/pitcairn", -480}, {"pacific/pohnpei", 660}, {"pacific/ponape", 660},
    {"pacific/port_moresby", 600}, {"pacific/rarotonga", -600}, {"pacific/saipan", 600},
    {"pacific/samoa", -660}, {"pacific/tahiti", -600}, {"pacific/tarawa", 720}, {"pacific/tongatapu", 780},
    {"pacific/truk", 600}, {"pacific/wake", 720}, {"pacific/wallis", 720}, {"pacific/yap", 600},
    {"poland", 60}, {"prc", 480}, {"roc", 480}, {"rok", 540}, {"turkey", 180}, {"utc", 0}, {"zulu", 0}};
// clang-format on

template <std::size_t Size>
const named_offset* find(const named_offset (&table)[Size], std::string_view name) noexcept {
    const auto less = [](const named_offset& entry, std::string_view wanted) {
        for (std::size_t i = 0; i < entry.name.size() && i < wanted.size(); ++i)
            if (entry.name[i] != lower_ascii(wanted[i]))
                return static_cast<unsigned char>(entry.name[i]) <
                       static_cast<unsigned char>(lower_ascii(wanted[i]));
        return entry.name.size() < wanted.size();
    };
    const named_offset* const found = std::lower_bound(std::begin(table), std::end(table), name, less);
    const bool same =
        found != std::end(table) && found->name.size() == name.size() && word_at(name, 0, found->name);
    return same ? found : nullptr;
}

// "2", "02", "2:3", "02:30", "230", "0230", "023015", "02:30:15": hours, minutes, seconds. Without colons
// the digits count from the right in pairs; one or two digits are hours.
std::int64_t read_offset(std::string_view digits) noexcept {
    std::int64_t parts[3] = {0, 0, 0};
    std::size_t part = 0;
    if (digits.find(':') != std::string_view::npos) {
        for (const char c : digits) {
            if (c == ':')
                part += part < 2 ? 1U : 0U;
            else
                parts[part] = parts[part] * 10 + (c - '0');
        }
    } else {
        const std::size_t first = digits.size() <= 2 ? digits.size() : 2 - digits.size() % 2;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            if (i >= first && (i - first) % 2 == 0)
                part += part < 2 ? 1U : 0U;
            parts[part] = parts[part] * 10 + (digits[i] - '0');
        }
    }
    return parts[0] * 3600 + parts[1] * 60 + parts[2];
}

} // namespace

std::optional<php_zone> read_php_zone(std::string_view token) noexcept {
    while (!token.empty() && (is_blank(token.front()) || token.front() == '('))
        token.remove_prefix(1);
    while (!token.empty() && token.back() == ')')
        token.remove_suffix(1);
    if (token.size() > 3 && token.substr(0, 3) == "GMT" && (token[3] == '+' || token[3] == '-'))
        token.remove_prefix(3);
    if (token.empty())
        return std::nullopt;
    if (token.front() == '+' || token.front() == '-') {
        const std::int64_t offset = read_offset(token.substr(1));
        return php_zone{token.front() == '-' ? -offset : offset, false};
    }
    if (const named_offset* abbreviation = find(abbreviations, token))
        return php_zone{abbreviation->offset, false};
    if (const named_offset* identifier = find(identifiers, token))
        return php_zone{std::int64_t{identifier->offset} * 60, true};
    return std::nullopt;
}

} // namespace dsacheck::php
