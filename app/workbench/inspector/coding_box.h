// One coding in the inspector: whose, which code, about whom, at which stage; its own coder changes it in place.
#pragma once

#include "window/page.h"

#include "kith/study/cards.h"
#include "kith/study/coding.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace kith::workbench {

class MemoList;
class NoteEdit;

class CodingBox : public QFrame {
    Q_OBJECT
public:
    CodingBox(const PageContext& context, const study::CodingOnCard& coding);

    [[nodiscard]] CodingKey coding() const { return shown_.coding.key; }
    [[nodiscard]] const Coder& coder() const { return shown_.coding.coder; }
    // What was read anew; contacts are the labels of those in the account.
    void setCoding(const study::CodingOnCard& coding, const std::vector<std::string>& contacts,
                   const Protocol& protocol);

private:
    void makeOwn();
    void makeOthers();
    void showOwn(const std::vector<std::string>& contacts, const Protocol& protocol);
    void revise(const study::CodingChanges& changes);

    PageContext context_;
    study::CodingOnCard shown_;
    QLabel *swatch_, *code_, *coder_, *words_;
    QLabel* says_ = nullptr; // of another coder's
    QComboBox *contact_ = nullptr, *stage_ = nullptr;
    QLineEdit* quality_ = nullptr;
    NoteEdit* memo_ = nullptr;
    MemoList* memos_;
};

} // namespace kith::workbench
