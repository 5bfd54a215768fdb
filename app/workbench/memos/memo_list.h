// The memos on one thing, to read, write, change and remove.
#pragma once

#include "window/page.h"

#include "kith/study/memos.h"

#include <QComboBox>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace kith::workbench {

class NoteEdit;

// "analytic", "method", "reflexive" in the language of the interface.
[[nodiscard]] QString memoKindName(MemoKind kind);
[[nodiscard]] QComboBox* memoKindChoice(MemoKind kind, QWidget* parent = nullptr);

class MemoList : public QWidget {
    Q_OBJECT
public:
    explicit MemoList(const PageContext& context, QWidget* parent = nullptr);

    // Reads them, and again after each edit.
    void setSubject(const study::MemoSubject& subject);
    [[nodiscard]] const std::vector<Memo>& memos() const { return memos_; }
    // Opens the field for a new one.
    void write();

private:
    struct Card {
        Memo memo;
        QWidget* widget = nullptr;
        NoteEdit* words = nullptr;
        QComboBox* kind = nullptr; // of a memo of one's own
    };
    void rebuild();
    [[nodiscard]] Card card(const Memo& memo);
    void makeOwn(Card& card, QHBoxLayout* head);
    void makeDraft();
    void finishDraft();

    PageContext context_;
    study::MemoSubject subject_;
    bool has_ = false; // a subject
    std::vector<Memo> memos_;
    std::vector<Card> shown_;
    QVBoxLayout* cards_;
    QToolButton* add_;
    QWidget* draft_ = nullptr;
    NoteEdit* draftWords_ = nullptr;
    QComboBox* draftKind_ = nullptr;
};

} // namespace kith::workbench
