// DSACHECK_EXPORT marks what a shared dsacheck library offers; in a static library it says nothing.
//
// CMake sets both macros: DSACHECK_SHARED for the library and its users, DSACHECK_BUILDING for the library alone.
#pragma once

#if !defined(DSACHECK_SHARED)
#define DSACHECK_EXPORT
#elif defined(_WIN32) && defined(DSACHECK_BUILDING)
#define DSACHECK_EXPORT __declspec(dllexport)
#elif defined(_WIN32)
#define DSACHECK_EXPORT __declspec(dllimport)
#else
#define DSACHECK_EXPORT __attribute__((visibility("default")))
#endif
