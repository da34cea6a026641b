/** The files of deploy/kubernetes are what Kubernetes and Kustomize take, and say what the code says. */
@org.jspecify.annotations.NullMarked
package org.dateline.pipeline.kubernetes;
