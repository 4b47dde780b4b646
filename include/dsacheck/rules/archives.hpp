// Rules on archives of dumps: can what is in them be reached?
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule archive_damaged{
    number{1170},
    id{"archive-damaged"},
    severity::error,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"An archive is complete"},
    message{"{detail}"},
    why{"Members of the archive may be missing from the report. Those that could be reached were checked."},
    remedy{"Download the archive again, and compare its checksum with the one that is published beside it."},
    example{bad{"{zip cut}{row}"}, good{"{zip}{row}"}, example_kind::dump}};

inline constexpr rule archive_member_damaged{
    number{1171},
    id{"archive-member-damaged"},
    severity::error,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"A member of an archive unpacks to what its checksum says"},
    message{"this member of the archive is damaged: {detail}"},
    why{"What stands before the damage was checked; a wrong checksum means that any of it may be wrong."},
    remedy{"Download the archive again, and compare its checksum with the one that is published beside it."},
    example{bad{"{zip wrong}{row}"}, good{"{zip}{row}"}, example_kind::dump}};

inline constexpr rule archive_member_locked{
    number{1172},
    id{"archive-member-locked"},
    severity::error,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"The dumps are published without a password"},
    message{"this member of the archive is encrypted, and was not read"},
    why{"Nothing of it was checked. The password, right or wrong, is not asked for: the dumps have none."},
    remedy{"Unpack the archive with its password first, and check what comes out."},
    example{bad{"{zip locked}{row}"}, good{"{zip}{row}"}, example_kind::dump}};

inline constexpr rule archive_member_passed_over{
    number{1173},
    id{"archive-member-passed-over"},
    severity::warning,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"The archives of the dumps hold CSV parts, or archives of them"},
    message{"this member of the archive was not read: {detail}"},
    why{"Nothing of it was checked. It may have got into the archive by chance, or been deleted from its directory alone."},
    remedy{"Leave it out. If it holds statements, unpack it and check it by itself; where the directory does not name it, make the archive anew first (zip -FF finds such members)."},
    example{bad{"{zip stranger}{row}"}, good{"{zip}{row}"}, example_kind::dump}};

/// The rules of this file.
inline constexpr const rule* archive_rules[] = {&archive_damaged, &archive_member_damaged, &archive_member_locked,
                                                &archive_member_passed_over};

} // namespace dsacheck::rules
