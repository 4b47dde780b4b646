// Laravel's URL pattern without a regular expression engine.
//
// The pattern repeats greedily or possessively and tries alternatives, but it can match in one way only: no
// repeated class contains a character that may follow the repetition. "/", "?" and "#" cannot stand before
// the path, so the first of them ends the authority; "@" stands in neither userinfo nor host; ":" in no host
// outside brackets; "." in no label. So the text is cut at these characters and each piece is judged by
// itself, with the verdict that the engine reaches by backtracking.
#include "dsacheck/url.hpp"

#include "dsacheck/bytes.hpp"
#include "plain_url.hpp"
#include "unicode_categories.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace dsacheck {

namespace {

// ---- schemes ----------------------------------------------------------------------------------------------

// Sorted by bytes. Laravel's own list, not the IANA registry: it knows hxxp, but not ftps or javascript.
// clang-format off
constexpr std::string_view schemes[] = {
    "aaa", "aaas", "about", "acap", "acct", "acd", "acr", "adiumxtra", "adt", "afp", "afs", "aim", "amss",
    "android", "appdata", "apt", "ark", "attachment", "aw", "barion", "beshare", "bitcoin", "bitcoincash",
    "blob", "bolo", "browserext", "calculator", "callto", "cap", "cast", "casts", "chrome",
    "chrome-extension", "cid", "coap", "coap+tcp", "coap+ws", "coaps", "coaps+tcp", "coaps+ws",
    "com-eventbrite-attendee", "content", "conti", "crid", "cvs", "dab", "data", "dav", "diaspora", "dict",
    "did", "dis", "dlna-playcontainer", "dlna-playsingle", "dns", "dntp", "dpp", "drm", "drop", "dtn", "dvb",
    "ed2k", "elsi", "example", "facetime", "fax", "feed", "feedready", "file", "filesystem", "finger",
    "first-run-pen-experience", "fish", "fm", "ftp", "fuchsia-pkg", "geo", "gg", "git", "gizmoproject", "go",
    "gopher", "graph", "gtalk", "h323", "ham", "hcap", "hcp", "http", "https", "hxxp", "hxxps", "hydrazone",
    "iax", "icap", "icon", "im", "imap", "info", "iotdisco", "ipn", "ipp", "ipps", "irc", "irc6", "ircs",
    "iris", "iris.beep", "iris.lwz", "iris.xpc", "iris.xpcs", "isostore", "itms", "jabber", "jar", "jms",
    "keyparc", "lastfm", "ldap", "ldaps", "leaptofrogans", "lorawan", "lvlt", "magnet", "mailserver",
    "mailto", "maps", "market", "message", "mid", "mms", "modem", "mongodb", "moz", "ms-access",
    "ms-browser-extension", "ms-calculator", "ms-drive-to", "ms-enrollment", "ms-excel",
    "ms-eyecontrolspeech", "ms-gamebarservices", "ms-gamingoverlay", "ms-getoffice", "ms-help", "ms-infopath",
    "ms-inputapp", "ms-lockscreencomponent-config", "ms-media-stream-id", "ms-mixedrealitycapture",
    "ms-mobileplans", "ms-officeapp", "ms-people", "ms-powerpoint", "ms-project", "ms-publisher",
    "ms-restoretabcompanion", "ms-screenclip", "ms-screensketch", "ms-search", "ms-search-repair",
    "ms-secondary-screen-controller", "ms-secondary-screen-setup", "ms-settings", "ms-settings-airplanemode",
    "ms-settings-bluetooth", "ms-settings-camera", "ms-settings-cellular", "ms-settings-cloudstorage",
    "ms-settings-connectabledevices", "ms-settings-displays-topology", "ms-settings-emailandaccounts",
    "ms-settings-language", "ms-settings-location", "ms-settings-lock", "ms-settings-nfctransactions",
    "ms-settings-notifications", "ms-settings-power", "ms-settings-privacy", "ms-settings-proximity",
    "ms-settings-screenrotation", "ms-settings-wifi", "ms-settings-workplace", "ms-spd", "ms-sttoverlay",
    "ms-transit-to", "ms-useractivityset", "ms-virtualtouchpad", "ms-visio", "ms-walk-to", "ms-whiteboard",
    "ms-whiteboard-cmd", "ms-word", "msnim", "msrp", "msrps", "mss", "mtqp", "mumble", "mupdate", "mvn",
    "news", "nfs", "ni", "nih", "nntp", "notes", "ocf", "oid", "onenote", "onenote-cmd", "opaquelocktoken",
    "openpgp4fpr", "pack", "palm", "paparazzi", "payto", "pkcs11", "platform", "pop", "pres", "prospero",
    "proxy", "psyc", "pttp", "pwid", "qb", "query", "redis", "rediss", "reload", "res", "resource", "rmi",
    "rsync", "rtmfp", "rtmp", "rtsp", "rtsps", "rtspu", "s3", "secondlife", "service", "session", "sftp",
    "sgn", "shttp", "sieve", "simpleledger", "sip", "sips", "skype", "smb", "sms", "smtp", "snews", "snmp",
    "soap.beep", "soap.beeps", "soldat", "spiffe", "spotify", "ssh", "steam", "stun", "stuns", "submit",
    "svn", "tag", "teamspeak", "tel", "teliaeid", "telnet", "tftp", "tg", "things", "thismessage", "tip",
    "tn3270", "tool", "ts3server", "turn", "turns", "tv", "udp", "unreal", "urn", "ut2004", "v-event",
    "vemmi", "ventrilo", "videotex", "view-source", "vnc", "wais", "webcal", "wpid", "ws", "wss", "wtai",
    "wyciwyg", "xcon", "xcon-userid", "xfire", "xmlrpc.beep", "xmlrpc.beeps", "xmpp", "xri", "ymsgr",
    "z39.50", "z39.50r", "z39.50s"
};
// clang-format on

constexpr bool schemes_are_sorted() noexcept {
    for (std::size_t i = 1; i < std::size(schemes); ++i)
        if (schemes[i - 1] >= schemes[i])
            return false;
    return true;
}
static_assert(schemes_are_sorted());

constexpr std::size_t longest_scheme() noexcept {
    std::size_t longest = 0;
    for (const std::string_view scheme : schemes)
        longest = scheme.size() > longest ? scheme.size() : longest;
    return longest;
}

// The two letters outside ASCII that simple case folding equates with an ASCII letter.
constexpr char32_t long_s = 0x017F;
constexpr char32_t kelvin_sign = 0x212A;

/// The ASCII character that `c` equals without regard to case, or 0.
constexpr char fold_to_ascii(char32_t c) noexcept {
    if (c == long_s)
        return 's';
    if (c == kelvin_sign)
        return 'k';
    if (c >= U'A' && c <= U'Z')
        return static_cast<char>(c - U'A' + U'a');
    return c < 0x80 ? static_cast<char>(c) : '\0';
}

/// Length of the scheme and the "://" behind it; 0 when there is none that the API knows.
std::size_t scheme_length(std::string_view url) noexcept {
    for (const std::string_view common : {std::string_view("https://"), std::string_view("http://")})
        if (url.substr(0, common.size()) == common)
            return common.size();

    std::array<char, longest_scheme()> folded{};
    std::size_t count = 0;
    std::size_t at = 0;
    while (at < url.size() && url[at] != ':') {
        const code_point next = first_code_point(url.substr(at));
        if (next.size == 0 || count == folded.size())
            return 0;
        folded[count++] = fold_to_ascii(next.value);
        at += next.size;
    }
    const std::string_view separator = "://";
    if (url.substr(at, separator.size()) != separator)
        return 0;
    const std::string_view scheme(folded.data(), count);
    return std::binary_search(std::begin(schemes), std::end(schemes), scheme) ? at + separator.size() : 0;
}

// ---- classes of characters --------------------------------------------------------------------------------

using class_set = std::uint8_t; // one bit a class
constexpr class_set in_userinfo = 1;
constexpr class_set in_label = 2;
constexpr class_set in_last_label = 4;
constexpr class_set in_single_label = 8; // the host is this label alone
constexpr class_set in_punycode = 16;    // behind "xn--"
constexpr class_set in_path = 32;
constexpr class_set in_query = 64;
constexpr class_set in_fragment = 128;

// Where "%41" may stand for a character.
constexpr class_set with_escapes = in_userinfo | in_path | in_query | in_fragment;
constexpr class_set of_letters_and_numbers = with_escapes | in_label | in_last_label;
constexpr class_set of_ascii_letters_and_digits = of_letters_and_numbers | in_single_label | in_punycode;

constexpr std::array<class_set, 128> make_ascii_classes() noexcept {
    std::array<class_set, 128> classes{};
    const auto add = [&classes](std::string_view characters, unsigned set) {
        for (const char c : characters)
            classes[static_cast<unsigned char>(c)] =
                static_cast<class_set>(classes[static_cast<unsigned char>(c)] | set);
    };
    add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", of_ascii_letters_and_digits);
    add("$+<=>^`|~", in_label); // the symbols of ASCII
    add("-_", in_label | in_single_label);
    add("-", in_punycode);
    add("-_.", in_userinfo);
    add("-._~!$&'()*+,;=:@", in_path | in_query | in_fragment);
    add("/", in_path | in_query | in_fragment);
    add("?", in_query | in_fragment);
    add("[]", in_query);
    return classes;
}
constexpr std::array<class_set, 128> ascii_classes = make_ascii_classes();

class_set classes_of(char32_t c) noexcept {
    if (c < 0x80)
        return ascii_classes[c];
    if (c == long_s || c == kelvin_sign)
        return of_ascii_letters_and_digits;
    if (is_letter(c) || is_number(c))
        return of_letters_and_numbers;
    if (is_mark(c))
        return in_label | in_last_label;
    return is_symbol(c) ? in_label : class_set{0};
}

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

constexpr bool is_hex_digit(char c) noexcept {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Number of leading bytes of `text` that belong to the class.
std::size_t length_of_run(std::string_view text, class_set wanted) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80 && (ascii_classes[byte] & wanted) != 0) {
            ++at;
            continue;
        }
        if (byte == '%' && (wanted & with_escapes) != 0 && text.size() - at >= 3 &&
            is_hex_digit(text[at + 1]) && is_hex_digit(text[at + 2])) {
            at += 3;
            continue;
        }
        const code_point next = first_code_point(text.substr(at));
        if (next.size == 0 || (classes_of(next.value) & wanted) == 0)
            break;
        at += next.size;
    }
    return at;
}

/// One or more characters, all of the class.
bool consists_of(std::string_view text, class_set wanted) noexcept {
    return !text.empty() && length_of_run(text, wanted) == text.size();
}

// ---- the parts of a URL -----------------------------------------------------------------------------------

bool is_userinfo(std::string_view text) noexcept {
    const std::size_t colon = text.find(':');
    if (colon == npos)
        return consists_of(text, in_userinfo);
    return consists_of(text.substr(0, colon), in_userinfo) &&
           consists_of(text.substr(colon + 1), in_userinfo);
}

/// 0 to 255 without leading zeros.
bool is_octet(std::string_view text) noexcept {
    if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0'))
        return false;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c))
            return false;
        value = value * 10 + (c - '0');
    }
    return value <= 255;
}

bool is_dotted_quad(std::string_view text) noexcept {
    for (int dots = 0; dots < 3; ++dots) {
        const std::size_t dot = text.find('.');
        if (dot == npos || !is_octet(text.substr(0, dot)))
            return false;
        text.remove_prefix(dot + 1);
    }
    return is_octet(text);
}

bool is_ipv6_group(std::string_view text) noexcept {
    return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_hex_digit);
}

/// The IPv6address of RFC 3986: eight groups, or up to seven and one "::"; a dotted quad at the end counts as
/// two.
bool is_ipv6(std::string_view text) noexcept {
    std::size_t groups = 0;
    bool compressed = text.substr(0, 2) == "::";
    if (compressed)
        text.remove_prefix(2);
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        if (colon == npos && is_dotted_quad(group)) {
            groups += 2;
            break;
        }
        if (!is_ipv6_group(group))
            return false;
        ++groups;
        if (colon == npos)
            break;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return false; // ends in a single colon
        if (text[0] == ':') {
            if (compressed)
                return false;
            compressed = true;
            text.remove_prefix(1);
        }
    }
    return compressed ? groups <= 7 : groups == 8;
}

/// The label behind the last dot.
bool is_last_label(std::string_view text) noexcept {
    const bool has_prefix = text.size() > 4 && (text[0] == 'x' || text[0] == 'X') &&
                            (text[1] == 'n' || text[1] == 'N') && text[2] == '-' && text[3] == '-';
    return consists_of(has_prefix ? text.substr(4) : text, has_prefix ? in_punycode : in_last_label);
}

/// A host by name. The four numbers of an IPv4 address need no case of their own: they are labels too.
bool is_host_name(std::string_view text) noexcept {
    if (!text.empty() && text.back() == '.')
        text.remove_suffix(1);
    std::size_t dot = text.find('.');
    if (dot == npos)
        return consists_of(text, in_single_label);
    while (dot != npos) {
        if (!consists_of(text.substr(0, dot), in_label))
            return false;
        text.remove_prefix(dot + 1);
        dot = text.find('.');
    }
    return is_last_label(text);
}

/// What may stand between the host and the path: nothing, or ":" and a number of any length.
bool is_port_part(std::string_view text) noexcept {
    if (text.empty())
        return true;
    return text.size() > 1 && text[0] == ':' && std::all_of(text.begin() + 1, text.end(), is_digit);
}

constexpr bool ends_authority(char c) noexcept {
    return c == '/' || c == '?' || c == '#';
}

bool is_authority(std::string_view text) noexcept {
    const std::size_t at_sign = text.find('@');
    if (at_sign != npos) {
        if (!is_userinfo(text.substr(0, at_sign)))
            return false;
        text.remove_prefix(at_sign + 1);
    }
    if (!text.empty() && text[0] == '[') {
        const std::size_t bracket = text.find(']');
        return bracket != npos && is_ipv6(text.substr(1, bracket - 1)) &&
               is_port_part(text.substr(bracket + 1));
    }
    const std::size_t colon = std::min(text.find(':'), text.size());
    return is_host_name(text.substr(0, colon)) && is_port_part(text.substr(colon));
}

/// Everything behind the authority. `text` is empty or begins with "/", "?" or "#".
bool is_path_query_fragment(std::string_view text) noexcept {
    text.remove_prefix(length_of_run(text, in_path));
    if (!text.empty() && text[0] == '?')
        text.remove_prefix(1 + length_of_run(text.substr(1), in_query));
    if (!text.empty() && text[0] == '#')
        text.remove_prefix(1 + length_of_run(text.substr(1), in_fragment));
    return text.empty();
}

} // namespace

bool is_api_url(std::string_view utf8) noexcept {
    if (is_plain_web_address(utf8))
        return true;
    const std::size_t scheme = scheme_length(utf8);
    if (scheme == 0)
        return false;
    const std::string_view rest = utf8.substr(scheme);
    const auto end = std::find_if(rest.begin(), rest.end(), ends_authority);
    const auto authority = static_cast<std::size_t>(end - rest.begin());
    return is_authority(rest.substr(0, authority)) && is_path_query_fragment(rest.substr(authority));
}

} // namespace dsacheck
