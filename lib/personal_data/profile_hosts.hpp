// The social networks whose addresses name an account, and where in the path. Data for profile_link.cpp.
#pragma once

#include <string_view>

namespace dsacheck::personal_data {

/// `host` also stands for its subdomains. The name of the account follows `before`, the beginning of the path
/// behind the first slash. `reserved` lists the names that belong to the service, between blanks.
struct profile_host {
    std::string_view host;
    std::string_view before;
    std::string_view reserved;
};

// clang-format off
inline constexpr std::string_view facebook_pages =
    " about ads business careers communitystandards events fundraisers gaming groups hashtag help home legal login marketplace media messages"
    " notes p pages permalink.php permalink photo photo.php photos plugins policies policy privacy profile reel reels safety search settings share"
    " sharer sharer.php story.php support terms terms.php transparency tr v video videos watch whitehat dialog l.php ";
inline constexpr std::string_view instagram_pages =
    " p reel reels tv explore accounts about legal developer direct stories challenge terms privacy help web ";
inline constexpr std::string_view x_pages =
    " home search hashtag i intent share settings tos privacy login explore rules about en de fr es it pl nl notifications messages jobs download compose ";
inline constexpr std::string_view telegram_pages = " joinchat share addstickers addemoji proxy socks iv c s setlanguage bg login confirmphone ";
inline constexpr std::string_view vk_pages = " feed wall video videos photo photos album albums audio audios docs page pages topic app apps im mail search terms privacy about support login ";
inline constexpr std::string_view twitch_pages = " videos directory p legal jobs downloads turbo store settings search about ";
inline constexpr std::string_view pinterest_pages = " pin pins ideas search settings about policy categories explore today business login ";

inline constexpr profile_host profile_hosts[] = {
    {"facebook.com", "", facebook_pages}, {"fb.com", "", facebook_pages}, {"fb.me", "", facebook_pages},
    {"instagram.com", "stories/", ""}, {"instagram.com", "", instagram_pages},
    {"x.com", "", x_pages}, {"twitter.com", "", x_pages},
    {"tiktok.com", "@", ""}, {"threads.net", "@", ""}, {"threads.com", "@", ""},
    {"youtube.com", "@", ""}, {"youtube.com", "user/", ""}, {"youtube.com", "c/", ""}, {"youtube.com", "channel/", ""},
    {"linkedin.com", "in/", ""}, {"linkedin.com", "pub/", ""}, {"xing.com", "profile/", ""},
    {"t.me", "s/", ""}, {"t.me", "", telegram_pages}, {"telegram.me", "", telegram_pages},
    {"vk.com", "", vk_pages}, {"vkontakte.ru", "", vk_pages}, {"ok.ru", "profile/", ""},
    {"snapchat.com", "add/", ""}, {"snapchat.com", "@", ""},
    {"reddit.com", "user/", ""}, {"reddit.com", "u/", ""},
    {"pinterest.com", "", pinterest_pages}, {"twitch.tv", "", twitch_pages}, {"onlyfans.com", "", " my terms privacy about help contact dmca "},
    {"bsky.app", "profile/", ""}, {"medium.com", "@", ""}, {"wa.me", "", " message qr "},
};
// clang-format on

} // namespace dsacheck::personal_data
