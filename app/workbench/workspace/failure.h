// What went wrong, ready to be shown: caught once, where a thread's work ends.
#pragma once

#include <QString>
#include <QStringList>

#include <exception>

namespace kith::workbench {

struct Failure {
    QString message;     // what, where and what to do, in sentences
    QStringList details; // one line each, where many things were refused
    bool cancelled = false;
};

// Of the exception that is being handled: call it in a catch block.
Failure currentFailure();

} // namespace kith::workbench
