package org.dateline.enrich.entity;

/** Corrects what the recogniser saw, for one reason. */
interface Mark {
    void on(Words words, Labels labels);
}
